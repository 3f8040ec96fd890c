package nl.mistervoip.privacy.approval.web.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.letters.AheadLetter;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The masked copy of an identity document: asking for one, and judging what was kept of it. */
final class CopyPage implements Page {
  /** Who should be on it. */
  record Expected(String name, Optional<LocalDate> birthDate) {
    @Override
    public String toString() {
      return "Expected[REDACTED]";
    }
  }

  /** A copy as the API shows it: see {@code GET /api/cases/{id}/document}. */
  record Copy(
      String state,
      int round,
      Expected expected,
      Map<String, String> found,
      Map<String, String> fields,
      String quality,
      boolean maskWasRemovable,
      String problem,
      boolean image) {
    boolean ready() {
      return state.equals("ready");
    }
  }

  /**
   * What the template shows.
   *
   * @param copy empty when none was asked
   * @param revealed whether the person wants to see the picture now
   * @param ahead the letter that leaves when a copy is asked
   */
  record Model(String caseId, Optional<Copy> copy, boolean revealed, List<AheadLetter> ahead) {}

  @Override
  public PageResponse answer(Visit visit) {
    Optional<Copy> copy =
        visit
            .lookIfThere("/api/cases/" + visit.id() + "/document")
            .map(found -> Visit.as(found, Copy.class));
    boolean revealed = visit.query("show").equals("1");
    return Html.page(
        visit.shell(),
        "review/copy",
        new Model(visit.id(), copy, revealed, AheadLetter.ofCase(visit, "document", visit.id())));
  }
}
