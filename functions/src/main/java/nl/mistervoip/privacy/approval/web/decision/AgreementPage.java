package nl.mistervoip.privacy.approval.web.decision;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.letters.LetterAsked;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The letter that would follow an agreement, with what is added to it, before anybody agrees. */
final class AgreementPage implements Page {
  /** What the template shows. */
  record Model(ApprovalLine line, LetterAsked asked) {}

  @Override
  public PageResponse answer(Visit visit) {
    ApprovalLine line = visit.look("/api/approvals/" + visit.id(), ApprovalLine.class);
    LetterAsked asked =
        LetterAsked.within(visit, AgreedLetter.address(visit.id()), List.of("addition"), "/shown");
    Model model = new Model(line, asked);
    return Html.page(
        asked.status(), "decision/agreement", Map.of("shell", visit.shell(), "model", model));
  }
}
