package nl.mistervoip.privacy.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** What is due, the sweeps that removed it or wait for their release, and the terms. */
final class RetentionPage implements Page {
  /** A sweep or dry run. */
  record Sweep(
      String sweepId,
      Instant plannedAt,
      String day,
      boolean dryRun,
      long due,
      long held,
      List<String> released,
      boolean refused,
      Optional<Long> deleted) {
    /** How far it is: the key of its words. */
    String stage() {
      if (dryRun) {
        return "dry-run";
      }
      if (refused) {
        return "refused";
      }
      if (deleted.isPresent()) {
        return "done";
      }
      return released.isEmpty() ? "waiting" : "running";
    }
  }

  /** A sweep that somebody has to release, with what it would remove by store. */
  record Waiting(String approvalId, String subject, Bars due, List<Figures.Figure> figures) {}

  /** A restriction in force, which keeps its items out of every sweep. */
  record Hold(String caseId, Instant since) {}

  /** What the template shows. */
  record Model(
      List<Waiting> waiting,
      List<Sweep> sweeps,
      Bars due,
      List<Hold> holds,
      List<StoreLine> stores) {}

  /** The proof of a sweep, to save. */
  static PageResponse report(Visit visit) {
    return visit.file("/api/sweeps/" + visit.id() + "/report", Queries.of(visit, "form"));
  }

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, String> days = Queries.of(visit, "from", "to");
    List<Sweep> sweeps = Visit.list(visit.look("/api/sweeps", days).path("sweeps"), Sweep.class);
    JsonNode map = visit.look("/api/data-map");
    Model model =
        new Model(
            waiting(visit),
            sweeps,
            Bars.of(sweeps.stream().map(one -> Map.entry(one.day(), one.due())).toList()),
            visit
                .lookIfAny("/api/restrictions", Map.of())
                .map(answer -> Visit.list(answer, Hold.class))
                .orElse(List.of()),
            Visit.list(map.path("stores"), StoreLine.class));
    return Html.page(visit.shell(), "retention", model);
  }

  private static List<Waiting> waiting(Visit visit) {
    return visit
        .lookIfAny("/api/approvals", Map.of("state", "open"))
        .map(answer -> Visit.list(answer.path("approvals"), JsonNode.class))
        .orElse(List.of())
        .stream()
        .filter(one -> one.path("kind").asText().equals("sweep"))
        .map(RetentionPage::waiting)
        .toList();
  }

  private static Waiting waiting(JsonNode approval) {
    List<Figures.Figure> figures = Figures.of(approval.path("summary"));
    List<Map.Entry<String, Long>> counts =
        figures.stream()
            .filter(one -> one.value().matches("[0-9]{1,15}"))
            .map(one -> Map.entry(one.name(), Long.parseLong(one.value())))
            .toList();
    return new Waiting(
        approval.path("approvalId").asText(),
        approval.path("subject").asText(),
        Bars.of(counts),
        figures);
  }
}
