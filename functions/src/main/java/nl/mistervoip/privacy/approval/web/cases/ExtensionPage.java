package nl.mistervoip.privacy.approval.web.cases;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.letters.LetterAsked;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Taking more time for an answer: what the law allows, and the letter before it goes. */
final class ExtensionPage implements Page {
  private static final List<String> FIELDS = List.of("ground", "until", "reason", "addition");

  /** What the template shows. */
  record Model(CaseLine line, LetterAsked asked, boolean inTime) {
    List<String> grounds() {
      return List.of("complexity", "number-of-requests");
    }

    /** Whether a person may still take more time. */
    boolean possible() {
      return inTime && !line.state().closed() && line.extendedUntil().isEmpty();
    }

    /** The date that is filled in: the one that was sent, else the last one possible. */
    String until() {
      String sent = asked.field("until");
      return sent.isEmpty() ? line.extended().toString() : sent;
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    String address = "/api/cases/" + visit.id();
    CaseLine line = visit.look(address, CaseLine.class);
    LetterAsked asked =
        visit.request().method().equals("POST")
            ? LetterAsked.of(visit, address + "/extension-letter", FIELDS)
            : LetterAsked.nothing();
    Model model = new Model(line, asked, line.daysLeft(visit.now()) >= 0);
    return Html.page(
        asked.status(), "cases/extension", Map.of("shell", visit.shell(), "model", model));
  }
}
