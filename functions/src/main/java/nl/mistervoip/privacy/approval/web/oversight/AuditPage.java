package nl.mistervoip.privacy.approval.web.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Queries;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The audit: what was done, by whom, and whether it is whole. */
final class AuditPage implements Page {
  private static final String[] ASKED = {"chain", "actor", "event", "from", "to"};

  /** Who may see cases and sweeps; a courtesy, the API checks it. */
  private static final Set<String> READERS = Set.of("privacy-officer", "approver", "auditor");

  private static final Pattern CASE = Pattern.compile("MV-[0-9A-Z]{4}-[0-9A-Z]{4}");

  /** An entry. */
  record Line(
      String chain,
      long sequence,
      Instant at,
      String event,
      String actor,
      String ground,
      Map<String, String> facts) {
    /** The page of what it is about, when that has one: a case or a sweep. */
    Optional<String> page() {
      if (CASE.matcher(chain).matches()) {
        return Optional.of("/console/cases/" + chain);
      }
      return chain.startsWith("SWEEP-")
          ? Optional.of("/console/sweeps/" + chain)
          : Optional.empty();
    }

    String factsInOrder(Shell shell) {
      return Facts.line(facts, shell);
    }
  }

  /**
   * What the template shows.
   *
   * @param asked what was filled in
   * @param entries latest first
   * @param query the same, as the end of an address
   * @param more the query of the page after it
   * @param mayOpen whether the person may open what an entry is about
   */
  record Model(
      Map<String, String> asked,
      List<Line> entries,
      String query,
      Optional<String> more,
      boolean mayOpen) {
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
    Model model =
        new Model(
            asked,
            Visit.list(answer.path("entries"), Line.class),
            Queries.text(asked),
            Queries.more(answer, asked),
            visit.person().hasOneOf(READERS));
    return Html.page(visit.shell(), "oversight/audit", model);
  }

  /** All that was asked for, as a table to save. */
  static PageResponse file(Visit visit) {
    return visit.file("/api/audit/entries.csv", Queries.of(visit, ASKED));
  }
}
