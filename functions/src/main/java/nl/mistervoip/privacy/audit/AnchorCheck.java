package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the anchors against themselves and against each other. */
final class AnchorCheck {
  static final String CHAIN = "anchors";

  private AnchorCheck() {}

  static List<AuditReport.Finding> of(List<Anchor.Proved> anchors, MacKey key, Instant now) {
    List<AuditReport.Finding> findings = new ArrayList<>();
    Optional<Anchor.Proved> before = Optional.empty();
    for (Anchor.Proved proved : anchors) {
      problem(proved, key)
          .ifPresent(problem -> findings.add(finding(problem, proved.anchor().day())));
      findings.addAll(link(before, proved, now));
      before = Optional.of(proved);
    }
    return findings;
  }

  static AuditReport.Finding finding(Problem problem, LocalDate day) {
    return problem.at(
        CHAIN, day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth());
  }

  private static Optional<Problem> problem(Anchor.Proved proved, MacKey key) {
    if (!proved.anchor().hash().equals(proved.hash())) {
      return Optional.of(Problem.ALTERED);
    }
    boolean ours = key.verifies(Anchor.provedText(proved.hash()), proved.mac());
    return ours ? Optional.empty() : Optional.of(Problem.FORGED);
  }

  private static List<AuditReport.Finding> link(
      Optional<Anchor.Proved> before, Anchor.Proved proved, Instant now) {
    Optional<Anchor.Previous> named = proved.anchor().previous();
    Optional<Anchor.Previous> there = before.map(Anchor.Proved::asPrevious);
    if (named.equals(there)) {
      return List.of();
    }
    if (named.map(Anchor.Previous::day).equals(there.map(Anchor.Previous::day))) {
      return List.of(finding(Problem.REORDERED, proved.anchor().day()));
    }
    return named
        .filter(
            gone ->
                !Retention.over(
                    gone.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), now))
        .map(gone -> finding(Problem.MISSING, gone.day()))
        .stream()
        .toList();
  }
}
