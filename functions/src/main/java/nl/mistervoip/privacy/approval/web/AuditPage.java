package nl.mistervoip.privacy.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The audit: what was done, by whom, and whether it is whole. */
final class AuditPage implements Page {
  private static final String[] ASKED = {"chain", "actor", "event", "from", "to"};

  /** An entry. */
  record Line(
      String chain,
      long sequence,
      Instant at,
      String event,
      String actor,
      String ground,
      Map<String, String> facts) {
    String factsInOrder() {
      StringBuilder text = new StringBuilder();
      new TreeMap<>(facts)
          .forEach((name, value) -> text.append(name).append(": ").append(value).append(' '));
      return text.toString().strip();
    }
  }

  /** What the template shows. */
  record Model(Map<String, String> asked, List<Line> entries, String query, Optional<String> more) {
    String asked(String name) {
      return asked.getOrDefault(name, "");
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, String> asked = Queries.of(visit, ASKED);
    Map<String, String> query = new TreeMap<>(asked);
    query.putAll(Queries.of(visit, "cursor"));
    JsonNode answer = visit.look("/api/audit/entries", query);
    Optional<String> more =
        Optional.of(answer.path("next").asText(""))
            .filter(next -> !next.isEmpty())
            .map(
                next -> {
                  Map<String, String> on = new TreeMap<>(asked);
                  on.put("cursor", next);
                  return Queries.text(on);
                });
    Model model =
        new Model(asked, Visit.list(answer.path("entries"), Line.class), Queries.text(asked), more);
    return Html.page(visit.shell(), "audit", model);
  }

  /** All that was asked for, as a table to save. */
  static PageResponse file(Visit visit) {
    return visit.file("/api/audit/entries.csv", Queries.of(visit, ASKED));
  }
}
