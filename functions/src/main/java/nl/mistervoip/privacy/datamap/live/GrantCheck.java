package nl.mistervoip.privacy.datamap.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the deployed functions may do what the map says that they do, and nothing more. */
public final class GrantCheck {
  private GrantCheck() {}

  /**
   * Compares what follows from the map with what IAM says.
   *
   * @param needed function to the grants that follow from the map
   * @param live what IAM says
   * @return all that does not agree or was not tested; empty when everything was tested and agrees
   */
  public static List<Finding> of(
      NavigableMap<String, NavigableSet<Grant>> needed, LiveGrants live) {
    Map<String, LiveGrants.Function> asked =
        live.functions().stream()
            .collect(Collectors.toMap(LiveGrants.Function::name, Function.identity()));
    List<Finding> findings = new ArrayList<>();
    Map<String, List<String>> untested = new LinkedHashMap<>();
    needed.forEach(
        (name, grants) ->
            Optional.ofNullable(asked.get(name))
                .ifPresentOrElse(
                    one -> function(one, grants, findings, untested),
                    () -> untested("nobody asked", name, untested)));
    untested.forEach((reason, names) -> findings.add(notTested(reason, names)));
    return List.copyOf(findings);
  }

  private static void function(
      LiveGrants.Function one,
      NavigableSet<Grant> needed,
      List<Finding> findings,
      Map<String, List<String>> untested) {
    switch (one.status()) {
      case NOT_TESTED -> untested(one.reason(), one.name(), untested);
      case NO_ROLE ->
          findings.add(
              Finding.fault(
                  "",
                  one.name() + " has no role in the stack.",
                  "Deploy this version of template.yaml, or name the stack with --stack."));
      case TESTED -> tested(one, needed, findings);
    }
  }

  private static void tested(
      LiveGrants.Function one, NavigableSet<Grant> needed, List<Finding> findings) {
    NavigableSet<Grant> left = new TreeSet<>(needed);
    for (LiveGrants.Answer answer : one.answers()) {
      Grant grant = new Grant(answer.action(), answer.resource());
      judged(one.name(), grant, answer.decision(), left.remove(grant)).ifPresent(findings::add);
    }
    left.forEach(
        grant ->
            judged(one.name(), grant, LiveGrants.Decision.UNANSWERED, true)
                .ifPresent(findings::add));
  }

  private static Optional<Finding> judged(
      String function, Grant grant, LiveGrants.Decision decision, boolean needs) {
    String what = function + " " + grant.action() + " on " + grant.resource();
    return switch (decision) {
      case ALLOWED -> needs ? Optional.empty() : Optional.of(tooMuch(what));
      case DENIED -> needs ? Optional.of(tooLittle(what)) : Optional.empty();
      case DEPENDS -> needs ? Optional.of(depends(what)) : Optional.empty();
      case UNANSWERED ->
          needs ? Optional.of(notTested("IAM did not answer", List.of(what))) : Optional.empty();
    };
  }

  private static Finding tooLittle(String what) {
    return Finding.fault(
        "",
        "may not: " + what + ".",
        "Compare desk map grants --diff and deploy; a permission boundary or a policy of the"
            + " organisation may refuse it too.");
  }

  private static Finding tooMuch(String what) {
    return Finding.fault(
        "",
        "may, and does not need it: " + what + ".",
        "Take away what template.yaml does not say: somebody added it to the role.");
  }

  private static Finding depends(String what) {
    return Finding.note(
        "",
        "not tested: " + what + " hangs on a condition.",
        "GrantsTest looks at the conditions of the template.");
  }

  private static Finding notTested(String reason, List<String> what) {
    return Finding.fault(
        "",
        "grants were not tested: " + reason + " (" + String.join(", ", what) + ").",
        "This is no 'ok'. Ask with credentials that may call iam:SimulatePrincipalPolicy and"
            + " cloudformation:ListStackResources, on a real account.");
  }

  private static void untested(String reason, String name, Map<String, List<String>> untested) {
    untested.computeIfAbsent(reason, any -> new ArrayList<>()).add(name);
  }
}
