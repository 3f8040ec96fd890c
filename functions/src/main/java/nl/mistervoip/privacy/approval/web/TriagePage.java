package nl.mistervoip.privacy.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The mails that wait for a person, oldest first. */
final class TriagePage implements Page {
  /** What software made of a mail. */
  record Reading(
      List<String> labels,
      Optional<String> caseId,
      Map<String, String> verdicts,
      Optional<String> first) {}

  /** A mail in the list; without a reading for who may not know. */
  record Line(
      String id,
      Instant received,
      long ageHours,
      LocalDate due,
      String state,
      String kind,
      String reason,
      Optional<Reading> reading) {
    /** A mail that is handled elsewhere shows nothing. */
    boolean readable() {
      return !kind.equals("set-aside");
    }
  }

  /** What the template shows. */
  record Model(List<Line> mails, Optional<String> next, boolean decider) {}

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, String> query =
        visit.query("cursor").isEmpty() ? Map.of() : Map.of("cursor", visit.query("cursor"));
    JsonNode answer = visit.look("/api/triage", query);
    Model model =
        new Model(
            Visit.list(answer.path("mails"), Line.class),
            Optional.of(answer.path("next").asText("")).filter(next -> !next.isEmpty()),
            visit.decides());
    return Html.page(visit.shell(), "triage", model);
  }
}
