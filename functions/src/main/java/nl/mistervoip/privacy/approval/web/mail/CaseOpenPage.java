package nl.mistervoip.privacy.approval.web.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.letters.AheadLetter;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/** The form for a request that came by letter, by phone or at the counter. */
final class CaseOpenPage implements Page {
  /** What can be asked or complained of, and who may be meant, by wire name. */
  static final List<String> RIGHTS =
      Stream.concat(
              TriageMailPage.RIGHTS.stream(),
              Stream.of("on_behalf", "complaint_privacy", "nuisance_call"))
          .toList();

  /**
   * What the template shows.
   *
   * @param today the latest day that can be chosen
   * @param opened the case that was just opened
   * @param ahead the letters that leave by themselves after that, whatever is asked
   */
  record Model(LocalDate today, Optional<String> opened, List<AheadLetter> ahead) {
    List<String> rights() {
      return RIGHTS;
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    Optional<String> opened = CaseId.findIn(visit.query("case")).map(CaseId::value);
    List<AheadLetter> ahead =
        AheadLetter.ofRequest(visit, TriageMailPage.RIGHTS, visit.shell().lang());
    Model model = new Model(Deadlines.day(visit.now()), opened, ahead);
    return Html.page(visit.shell(), "mail/case-open", model);
  }
}
