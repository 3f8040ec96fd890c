package nl.mistervoip.privacy.approval.copy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.Views;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseId;

/** The addresses of the console that are about masked copies. */
final class CopyConsole {
  static final int LONGEST_TEXT = 4000;
  static final int LONGEST_ID = 100;

  private final CopyDesk desk;
  private final Decisions decisions;

  CopyConsole(CopyDesk desk, Decisions decisions) {
    this.desk = desk;
    this.decisions = decisions;
  }

  CopyView ask(String number, JsonNode body, User user, Instant now) {
    CopyDesk.Wish wish =
        new CopyDesk.Wish(reason(body), Fields.optional(body, "customerNumber", LONGEST_ID));
    return desk.ask(Fields.caseId(number), user, wish, now);
  }

  CopyView show(String number) {
    return desk.show(Fields.caseId(number));
  }

  /** Shown and saved nowhere: every answer of ours forbids caches to keep it. */
  PageResponse image(String number, User user, Instant now) {
    return PageResponse.file(
        "image/png", "keep-only.png", desk.image(Fields.caseId(number), user, now));
  }

  Views.ApprovalView confirm(String number, JsonNode body, User user, Instant now) {
    CaseId id = Fields.caseId(number);
    Agreement agreement = desk.agreement(id, body.path("round").asInt(), reason(body));
    String approvalId = id + "-" + ApprovalKind.IDENTITY.wireName();
    return Views.ApprovalView.of(decisions.approve(approvalId, user, agreement, now));
  }

  CopyView setAside(String number, JsonNode body, User user, Instant now) {
    return desk.otherMeans(Fields.caseId(number), user, reason(body), now);
  }

  private static String reason(JsonNode body) {
    return Fields.required(body, "reason", LONGEST_TEXT);
  }
}
