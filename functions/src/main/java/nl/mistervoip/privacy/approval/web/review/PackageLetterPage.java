package nl.mistervoip.privacy.approval.web.review;

import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The letter in a package, word for word, before the package goes; the look is on the audit. */
final class PackageLetterPage implements Page {
  /** The letter: see {@code GET /api/cases/{id}/package/letter}. */
  record Letter(String file, String language, String digest, String text) {
    @Override
    public String toString() {
      return "Letter[REDACTED]";
    }
  }

  /** What the template shows. */
  record Model(String caseId, Letter letter) {}

  @Override
  public PageResponse answer(Visit visit) {
    Letter letter = visit.look("/api/cases/" + visit.id() + "/package/letter", Letter.class);
    return Html.page(visit.shell(), "review/package-letter", new Model(visit.id(), letter));
  }
}
