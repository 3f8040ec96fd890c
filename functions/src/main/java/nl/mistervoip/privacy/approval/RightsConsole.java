package nl.mistervoip.privacy.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.rectification.correction.CorrectionView;
import nl.mistervoip.privacy.request.CaseId;

/** The addresses of the console that are about restrictions and corrections. */
final class RightsConsole {
  private static final int LONGEST_TEXT = 4000;

  private static final int LONGEST_ADDRESS = 254;

  private final RestrictionDesk restrictions;
  private final RestrictionCheck check;
  private final CorrectionConsole corrections;
  private final HoldsDesk holds;

  RightsConsole(
      RestrictionDesk restrictions,
      RestrictionCheck check,
      CorrectionConsole corrections,
      HoldsDesk holds) {
    this.restrictions = restrictions;
    this.check = check;
    this.corrections = corrections;
    this.holds = holds;
  }

  CorrectionView correction(String number, User user, Instant now) {
    return corrections.look(Fields.caseId(number), user, now);
  }

  CorrectionConsole.Proposed propose(String number, JsonNode body, User user, Instant now) {
    return corrections.propose(Fields.caseId(number), body, user, now);
  }

  RestrictionCheck.Answer check(JsonNode body, User user, Instant now) {
    return check.check(Fields.required(body, "address", LONGEST_ADDRESS), user, now);
  }

  RestrictionDesk.View restriction(String number) {
    return restrictions.show(Fields.caseId(number));
  }

  List<HoldsDesk.Standing> restrictions() {
    return holds.standing();
  }

  Map<String, Boolean> claim(String number, JsonNode body, User user, Instant now) {
    CaseId id = Fields.caseId(number);
    if (!body.path("open").isBoolean()) {
      throw ConsoleProblem.badRequest("open is true or false.");
    }
    boolean open = body.path("open").booleanValue();
    holds.claim(id, user, open, now);
    return Map.of("claimOpen", open);
  }

  RestrictionDesk.View askToLift(String number, JsonNode body, User user, Instant now) {
    String reason = Fields.required(body, "reason", LONGEST_TEXT);
    return restrictions.askToLift(Fields.caseId(number), user, reason, now);
  }
}
