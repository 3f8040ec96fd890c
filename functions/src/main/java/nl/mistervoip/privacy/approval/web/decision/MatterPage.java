package nl.mistervoip.privacy.approval.web.decision;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.letters.LetterAsked;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The letter of a complaint or an investigation of nuisance calls, before it goes. */
final class MatterPage implements Page {
  /** What the letter is made of. */
  static final List<String> FIELDS = List.of("answer", "text");

  /** What the template shows. */
  record Model(ApprovalLine line, LetterAsked asked) {
    /** Whether two things must be said to be so before it may go. */
    boolean tellsWhoCalled() {
      return asked.field("answer").equals("told");
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    String address = "/api/approvals/" + visit.id();
    ApprovalLine line = visit.look(address, ApprovalLine.class);
    LetterAsked asked = LetterAsked.of(visit, address + "/matter-letter", FIELDS);
    return Html.page(
        asked.status(),
        "decision/matter-letter",
        Map.of("shell", visit.shell(), "model", new Model(line, asked)));
  }
}
