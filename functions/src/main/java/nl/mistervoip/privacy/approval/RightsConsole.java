package nl.mistervoip.privacy.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import nl.mistervoip.privacy.rectification.correction.CorrectionView;

/** The addresses of the console that are about restrictions and corrections. */
final class RightsConsole {
  static final int LONGEST_TEXT = 4000;

  static final int LONGEST_ADDRESS = 254;

  private final RestrictionDesk restrictions;
  private final RestrictionCheck check;
  private final CorrectionConsole corrections;

  RightsConsole(
      RestrictionDesk restrictions, RestrictionCheck check, CorrectionConsole corrections) {
    this.restrictions = restrictions;
    this.check = check;
    this.corrections = corrections;
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

  RestrictionDesk.View askToLift(String number, JsonNode body, User user, Instant now) {
    String reason = Fields.required(body, "reason", LONGEST_TEXT);
    return restrictions.askToLift(Fields.caseId(number), user, reason, now);
  }
}
