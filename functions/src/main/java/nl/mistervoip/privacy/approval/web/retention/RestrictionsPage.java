package nl.mistervoip.privacy.approval.web.retention;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Queries;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The restrictions in force, the longest standing first, page by page. */
final class RestrictionsPage implements Page {
  /**
   * A restriction in force, which keeps its items out of every sweep.
   *
   * @param leftAfterErasure whether its case is closed and asked for an erasure
   */
  record Hold(String caseId, Instant since, boolean leftAfterErasure) {}

  /** What the template shows. */
  record Model(List<Hold> holds, Optional<String> next) {
    static Model of(JsonNode answer) {
      return new Model(
          Visit.list(answer.path("restrictions"), Hold.class),
          Optional.of(answer.path("next").asText("")).filter(next -> !next.isEmpty()));
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    JsonNode found = visit.look("/api/restrictions", Queries.of(visit, "cursor"));
    return Html.page(visit.shell(), "retention/restrictions", Model.of(found));
  }

  /** The first page, within another page; empty for whoever may not see them. */
  static Optional<Model> first(Visit visit) {
    return visit.lookIfAny("/api/restrictions", Map.of()).map(Model::of);
  }
}
