package nl.mistervoip.privacy.approval.web;

import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.web.cases.CasePages;
import nl.mistervoip.privacy.approval.web.decision.DecisionPages;
import nl.mistervoip.privacy.approval.web.frame.Address;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.PageProblem;
import nl.mistervoip.privacy.approval.web.letters.LetterPages;
import nl.mistervoip.privacy.approval.web.mail.MailPages;
import nl.mistervoip.privacy.approval.web.oversight.OversightPages;
import nl.mistervoip.privacy.approval.web.retention.RetentionPages;
import nl.mistervoip.privacy.approval.web.review.ReviewPages;
import nl.mistervoip.privacy.platform.web.PageRequest;

/** The pages as data: which address shows or does what. Every part brings its own. */
final class Pages {
  /**
   * One that was asked for.
   *
   * @param page what is there
   * @param id from the path, empty text when it has none
   */
  record Match(Page page, String id) {}

  private static final List<Address> ALL =
      Stream.of(
              List.of(Address.at("GET", "/console", new TodayPage())),
              CasePages.all(),
              DecisionPages.all(),
              LetterPages.all(),
              MailPages.all(),
              OversightPages.all(),
              RetentionPages.all(),
              ReviewPages.all())
          .flatMap(List::stream)
          .toList();

  private Pages() {}

  /** Finds the page; a method that it does not know is as good as no page. */
  static Match match(PageRequest request) {
    return ALL.stream()
        .flatMap(address -> address.idOf(request).map(id -> new Match(address.page(), id)).stream())
        .findFirst()
        .orElseThrow(PageProblem::notFound);
  }
}
