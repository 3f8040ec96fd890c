package nl.mistervoip.privacy.approval.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Csv;
import nl.mistervoip.privacy.approval.api.Period;
import nl.mistervoip.privacy.audit.AuditSearch;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** What auditors look up: entries by chain, user, event and day. */
final class AuditDesk {
  /** So many days at once, at most; of one chain any. */
  static final int MOST_DAYS = 400;

  private static final int DEFAULT_DAYS = 30;

  /** Entries age out after five years. */
  private static final int DAYS_KEPT = 5 * 366 + 1;

  /** So many lines fit into one answer of a function. */
  private static final int MOST_LINES = 10_000;

  /**
   * A page of entries.
   *
   * @param entries latest day first, of one chain in order
   * @param next the cursor of the page after it; a page may be short and yet not be the last
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Entries(List<AuditSearch.Found> entries, Optional<String> next) {}

  private final AuditSearch search;

  AuditDesk(AuditSearch search) {
    this.search = search;
  }

  Entries find(Call call) {
    AuditSearch.Page page = search.find(question(call), call.query("cursor"));
    return new Entries(page.entries(), page.next());
  }

  /** Everything that was found, whole or not at all. */
  PageResponse csv(Call call) {
    AuditSearch.Question question = question(call);
    Csv csv = new Csv("chain", "sequence", "at", "event", "actor", "ground", "facts", "hash");
    for (AuditSearch.Found one : all(question)) {
      csv.row(
          one.chain(),
          one.sequence(),
          one.at(),
          one.event(),
          one.actor(),
          one.ground(),
          new TreeMap<>(one.facts()),
          one.hash());
    }
    String name = "audit-" + question.from() + "-" + question.to() + ".csv";
    return PageResponse.file("text/csv; charset=utf-8", name, csv.bytes());
  }

  private List<AuditSearch.Found> all(AuditSearch.Question question) {
    List<AuditSearch.Found> all = new ArrayList<>();
    AuditSearch.Page page = search.find(question, "");
    all.addAll(page.entries());
    while (page.next().isPresent() && all.size() <= MOST_LINES) {
      page = search.find(question, page.next().orElse(""));
      all.addAll(page.entries());
    }
    if (all.size() > MOST_LINES) {
      throw ConsoleProblem.conflict(
          "Too many entries",
          "More than " + MOST_LINES + " entries fit this. Choose fewer days, or a case.");
    }
    return all;
  }

  private static AuditSearch.Question question(Call call) {
    LocalDate today = call.now().atOffset(ZoneOffset.UTC).toLocalDate();
    // One chain is read whole, whatever its age: it is short.
    boolean whole = !call.query("chain").isEmpty();
    Period days =
        Period.of(call, today, whole ? DAYS_KEPT : DEFAULT_DAYS, whole ? DAYS_KEPT : MOST_DAYS);
    return new AuditSearch.Question(
        call.query("chain"), "", call.query("actor"), call.query("event"), days.from(), days.to());
  }
}
