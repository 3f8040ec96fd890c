package nl.mistervoip.privacy.approval.letters;

import static nl.mistervoip.privacy.approval.api.Audience.OPENERS;
import static nl.mistervoip.privacy.approval.api.Route.get;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;

/** The address of the letters that leave by themselves, before anybody presses. */
public final class AheadApi implements Capability {
  /** What it does. */
  enum Action implements Route.Action {
    SHOW_AHEAD
  }

  private static final int LONGEST_RIGHTS = 300;
  private static final int LONGEST_CASE = 40;

  private static final List<String> RIGHTS =
      Arrays.stream(Right.values()).map(Right::wireName).toList();

  /** The address. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/letters-ahead",
              OPENERS,
              Action.SHOW_AHEAD,
              About.of(
                  "The letters that leave by themselves after a press, without what is the"
                      + " person's: links, codes and addresses are words in brackets",
                  Input.query(
                      Param.optionalOneOf(
                          "from",
                          LettersAhead.From.names(),
                          "After which press; receipt if absent."),
                      Param.optional("case", LONGEST_CASE, "Of this case, with its dates."),
                      Param.optional(
                          "rights", LONGEST_RIGHTS, "Without a case: comma between them."),
                      Param.language()),
                  Answer.json(LettersAhead.Shown.class))));

  private final LettersAhead letters;
  private final Cases cases;

  AheadApi(LettersAhead letters, Cases cases) {
    this.letters = letters;
    this.cases = cases;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case SHOW_AHEAD ->
          letters.of(record(call), LettersAhead.From.ofWireName(call.query("from")), call.now());
    };
  }

  private CaseRecord record(Call call) {
    if (call.query("case").isEmpty()) {
      return LettersAhead.toBe(
          rights(call.query("rights")), Language.ofTag(call.query("language")), call.now());
    }
    // Of a case only who may see cases; the service desk sees what a new one would get.
    if (!call.user().hasOneOf(Set.of(Role.PRIVACY_OFFICER, Role.APPROVER))) {
      throw ConsoleProblem.forbidden("Letters of a case are for who decides on cases.");
    }
    return Fields.existing(cases, Fields.caseId(call.query("case")));
  }

  private static List<Right> rights(String sent) {
    return Stream.of(sent.split(",", -1))
        .filter(RIGHTS::contains)
        .map(Right::ofWireName)
        .distinct()
        .toList();
  }
}
