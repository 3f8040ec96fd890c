package nl.mistervoip.privacy.intake.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.intake.reading.Label;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.MatterKind;

/** What a person may decide about a waiting mail. Pure. */
final class TriageRules {
  private static final Map<String, Label> LABELS =
      Arrays.stream(Label.values())
          .filter(label -> label != Label.UNNAMED_RIGHT)
          .collect(Collectors.toUnmodifiableMap(Label::wireName, Function.identity()));

  private TriageRules() {}

  /**
   * Turns what was sent into a ruling.
   *
   * @throws TriageProblem of kind INVALID, with what to send instead
   */
  static Ruling ruling(DecisionRequest request) {
    if (request.reason().isBlank()) {
      throw TriageProblem.invalid("Say why, as reason.");
    }
    List<Label> labels = request.labels().stream().distinct().map(TriageRules::label).toList();
    if (labels.contains(Label.AUTHORITY_DEMAND)) {
      return setAside(request, labels);
    }
    if (!request.first().isEmpty()) {
      return sentBack(request, labels);
    }
    if (!request.none().isEmpty()) {
      return none(request, labels);
    }
    return request.caseId().isEmpty()
        ? byLabels(labels, request.split())
        : new Ruling.Merge(caseId(request.caseId()), names(labels), request.split());
  }

  private static Ruling setAside(DecisionRequest request, List<Label> labels) {
    boolean more = request.split() || !request.caseId().isEmpty() || !request.none().isEmpty();
    if (more || labels.size() > 1) {
      throw TriageProblem.invalid(
          "A demand of an authority is secret: send that label alone, and it is set aside.");
    }
    return new Ruling.SetAside();
  }

  /** A mail that the service desk sent back opens a case, and nothing else. */
  private static Ruling sentBack(DecisionRequest request, List<Label> labels) {
    boolean more = !request.caseId().isEmpty() || !request.none().isEmpty();
    if (more || labels.stream().allMatch(label -> label.right().isEmpty())) {
      throw TriageProblem.invalid(
          "A mail that was sent back opens a case from its first receipt on: send the rights it"
              + " asks for, and neither a caseId nor none.");
    }
    List<String> asked = names(labels.stream().filter(Label::isPrivacy).toList());
    return new Ruling.Open(asked, request.split(), Optional.of(request.first()));
  }

  private static Ruling none(DecisionRequest request, List<Label> labels) {
    boolean more = request.split() || !request.caseId().isEmpty();
    if (more || labels.stream().anyMatch(label -> label.right().isPresent())) {
      throw TriageProblem.invalid("A mail that is none asks for no right, and has no case.");
    }
    Optional<Matter> matter = Matter.ofWireName(request.none());
    if (matter.isPresent()) {
      return new Ruling.Answer(matter.get(), names(labels));
    }
    return switch (request.none()) {
      case "forward" -> new Ruling.Forward(names(labels));
      case "spam" -> new Ruling.Leave(Ruling.Why.SPAM, names(labels));
      case "handled" -> new Ruling.Leave(Ruling.Why.HANDLED, names(labels));
      default ->
          throw TriageProblem.invalid(
              "none is one of forward, spam, handled, nuisance-call, deceased, breach-question.");
    };
  }

  private static Ruling byLabels(List<Label> labels, boolean split) {
    if (labels.isEmpty()) {
      throw TriageProblem.invalid("Send labels, a caseId, or none.");
    }
    if (labels.stream().anyMatch(label -> label.right().isPresent())) {
      return new Ruling.Open(names(labels.stream().filter(Label::isPrivacy).toList()), split);
    }
    // A complaint or an investigation opens a case without a right; a person answers it.
    if (MatterKind.of(List.of(), names(labels)).isPresent()) {
      return new Ruling.Open(names(labels), split);
    }
    if (labels.stream().anyMatch(Label::isPrivacy)) {
      throw TriageProblem.invalid(
          "These labels ask for no right, so they open no case. Send the caseId they belong to, or"
              + " none as handled once it was dealt with.");
    }
    return new Ruling.Forward(names(labels));
  }

  private static Label label(String name) {
    Predicate<String> shown = text -> text.matches("[a-z_]{1,40}");
    return Optional.ofNullable(LABELS.get(name))
        .orElseThrow(
            () ->
                TriageProblem.invalid(
                    "There is no label "
                        + Optional.of(name).filter(shown).orElse("like that")
                        + ". The labels are: "
                        + LABELS.keySet().stream().sorted().collect(Collectors.joining(", "))
                        + "."));
  }

  private static CaseId caseId(String number) {
    return CaseId.findIn(number)
        .filter(id -> id.value().equalsIgnoreCase(number))
        .orElseThrow(() -> TriageProblem.invalid("A case number has the form MV-XXXX-XXXX."));
  }

  private static List<String> names(List<Label> labels) {
    return labels.stream().map(Label::wireName).toList();
  }
}
