package nl.mistervoip.privacy.approval.web.decision;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.letters.LetterAsked;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The letter that would follow a refusal, before anything is refused. */
final class RefusalPage implements Page {
  /** What the letter is made of, and what is refused. */
  static final List<String> FIELDS = List.of("digest", "ground", "reason", "addition");

  /** What the template shows. */
  record Model(ApprovalLine line, LetterAsked asked) {
    List<String> grounds() {
      return ApprovalPage.GROUNDS;
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    String address = "/api/approvals/" + visit.id();
    ApprovalLine line = visit.look(address, ApprovalLine.class);
    LetterAsked asked = LetterAsked.of(visit, address + "/refusal-letter", FIELDS);
    Model model = new Model(line, asked);
    return Html.page(
        asked.status(), "decision/refusal", Map.of("shell", visit.shell(), "model", model));
  }
}
