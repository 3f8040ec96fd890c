package nl.mistervoip.privacy.approval.web.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Deadlines;

/** The letters that somebody has to print and post. */
final class PostPage implements Page {
  /** A letter: see {@code GET /api/post}. */
  record Line(
      String name,
      String letter,
      Instant madeAt,
      String digest,
      boolean secret,
      int workingDays,
      boolean printed,
      Optional<LocalDate> postedOn) {
    /** The first day that can be the day of posting. */
    LocalDate earliest() {
      return Deadlines.day(madeAt);
    }
  }

  /** The letters of a case. */
  record OfCase(String caseId, LocalDate due, List<Line> letters) {}

  /**
   * What the template shows.
   *
   * @param today the latest day that can be the day of posting
   */
  record Model(List<OfCase> cases, LocalDate today) {}

  @Override
  public PageResponse answer(Visit visit) {
    List<OfCase> cases = Visit.list(visit.look("/api/post").path("cases"), OfCase.class);
    return Html.page(visit.shell(), "letters/post", new Model(cases, Deadlines.day(visit.now())));
  }

  /** The pages of a letter; that somebody printed them is on the audit. */
  static PageResponse letter(Visit visit) {
    String address = "/api/cases/" + visit.id() + "/post/letter";
    return visit.file(address, Map.of("name", visit.query("name")));
  }

  /** Somebody posted one. */
  static PageResponse posted(Visit visit) {
    visit.send(
        "/api/cases/" + visit.id() + "/posted",
        Map.of(
            "name", visit.field("name"), "digest", visit.field("digest"), "on", visit.field("on")));
    return Html.seeOther(visit.shell().to("/console/post?done=posted"));
  }
}
