package nl.mistervoip.privacy.approval.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Period;
import nl.mistervoip.privacy.approval.decision.SweepStage;
import nl.mistervoip.privacy.audit.AuditSearch;
import nl.mistervoip.privacy.audit.AuditTrail;

/**
 * The retention sweeps as the audit tells them: planned, released or refused, reported. Counts
 * only; what is in one is shown where it is released.
 */
final class SweepHistory {
  private static final int DEFAULT_DAYS = 30;
  private static final int MOST_DAYS = 100;

  /** Every sweep has a chain of its own, whose name begins so. */
  private static final String CHAINS = "SWEEP-";

  /**
   * A sweep.
   *
   * @param sweepId its id
   * @param plannedAt when it was planned
   * @param day the day that it looked at
   * @param dryRun whether it only counted
   * @param mapVersion of the data map whose terms it applied
   * @param due how many items were past their term and held by nothing
   * @param held how many a hold kept
   * @param released who agreed to it, in order; empty for a dry run, and until somebody does
   * @param refused whether somebody refused it
   * @param stage how far it is: {@code dry-run}, {@code waiting}, {@code lapsed}, {@code refused},
   *     {@code running}, {@code paused}, {@code stopped} or {@code done}
   * @param deleted how many items went, once it is reported
   * @param reduced how many stay and lost some attributes, once it is reported
   * @param reportedAt when it was reported
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Sweep(
      String sweepId,
      Instant plannedAt,
      String day,
      boolean dryRun,
      String mapVersion,
      long due,
      long held,
      List<String> released,
      boolean refused,
      String stage,
      Optional<Long> deleted,
      Optional<Long> reduced,
      Optional<Instant> reportedAt) {}

  /** Sweeps of a period, latest first. */
  record Sweeps(LocalDate from, LocalDate to, List<Sweep> sweeps) {}

  private final AuditSearch search;

  SweepHistory(AuditSearch search) {
    this.search = search;
  }

  Sweeps list(Call call) {
    LocalDate today = call.now().atOffset(ZoneOffset.UTC).toLocalDate();
    Period days = Period.of(call, today, DEFAULT_DAYS, MOST_DAYS);
    Map<String, List<AuditSearch.Found>> chains = new LinkedHashMap<>();
    for (AuditSearch.Found one : entries(days)) {
      chains.computeIfAbsent(one.chain(), any -> new ArrayList<>()).add(one);
    }
    List<Sweep> sweeps =
        chains.values().stream()
            .flatMap(chain -> sweep(inOrder(chain), call.now()).stream())
            .sorted(Comparator.comparing(Sweep::plannedAt).reversed())
            .toList();
    return new Sweeps(days.from(), days.to(), sweeps);
  }

  private List<AuditSearch.Found> entries(Period days) {
    AuditSearch.Question question =
        new AuditSearch.Question("", CHAINS, "", "", days.from(), days.to());
    AuditSearch.Page page = search.find(question, "");
    List<AuditSearch.Found> all = new ArrayList<>(page.entries());
    while (page.next().isPresent()) {
      page = search.find(question, page.next().orElse(""));
      all.addAll(page.entries());
    }
    return all;
  }

  /** What was found goes from the latest day to the first. */
  private static List<AuditSearch.Found> inOrder(List<AuditSearch.Found> chain) {
    return chain.stream().sorted(Comparator.comparingLong(AuditSearch.Found::sequence)).toList();
  }

  /** Empty for one that was planned before the period and only went on within it. */
  private static Optional<Sweep> sweep(List<AuditSearch.Found> chain, Instant now) {
    Optional<AuditSearch.Found> reported = event(chain, "sweep.reported");
    return event(chain, "sweep.planned")
        .map(
            planned ->
                new Sweep(
                    planned.chain(),
                    planned.at(),
                    fact(planned, "day"),
                    Boolean.parseBoolean(fact(planned, "dry-run")),
                    fact(planned, "map"),
                    count(planned, "due"),
                    count(planned, "held"),
                    actors(chain, "approval.given"),
                    event(chain, "approval.refused").isPresent(),
                    SweepStage.of(lines(chain), now).wireName(),
                    reported.map(found -> count(found, "deleted")),
                    reported.map(found -> count(found, "reduced")),
                    reported.map(AuditSearch.Found::at)));
  }

  private static List<AuditTrail.Line> lines(List<AuditSearch.Found> chain) {
    return chain.stream()
        .map(
            one ->
                new AuditTrail.Line(one.at(), one.event(), one.actor(), one.ground(), one.facts()))
        .toList();
  }

  private static Optional<AuditSearch.Found> event(List<AuditSearch.Found> chain, String event) {
    return chain.stream().filter(one -> one.event().equals(event)).findFirst();
  }

  private static List<String> actors(List<AuditSearch.Found> chain, String event) {
    return chain.stream()
        .filter(one -> one.event().equals(event))
        .map(AuditSearch.Found::actor)
        .toList();
  }

  private static String fact(AuditSearch.Found found, String name) {
    return found.facts().getOrDefault(name, "");
  }

  private static long count(AuditSearch.Found found, String name) {
    return count(found.facts(), name);
  }

  /** A fact that is a count; none counts as nothing. */
  static long count(Map<String, String> facts, String name) {
    String text = facts.getOrDefault(name, "");
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }
}
