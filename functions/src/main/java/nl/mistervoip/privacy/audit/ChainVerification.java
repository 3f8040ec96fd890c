package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.SideBySide;

/** Verifies every chain that the days or the anchors know of. */
final class ChainVerification implements AuditVerification {
  /** Chains are read side by side: the time goes into waiting for the table and the key service. */
  private static final int SIDE_BY_SIDE = 16;

  /** What was seen of one chain. */
  private record Seen(
      long entries, Optional<Instant> first, boolean aged, List<AuditReport.Finding> findings) {}

  private final EntryStore entries;
  private final Anchors anchors;
  private final MacKey key;

  ChainVerification(EntryStore entries, Anchors anchors, MacKey key) {
    this.entries = entries;
    this.anchors = anchors;
    this.key = key;
  }

  @Override
  public AuditReport verify(Instant now) {
    List<Anchor.Proved> kept = anchors.all();
    Map<String, List<Anchor.Head>> heads =
        kept.stream()
            .flatMap(proved -> proved.anchor().heads().stream())
            .collect(Collectors.groupingBy(Anchor.Head::chain));
    List<Seen> seen =
        SideBySide.map(
            SIDE_BY_SIDE,
            chains(heads),
            chain -> look(chain, heads.getOrDefault(chain, List.of()), now));
    List<AuditReport.Finding> findings = new ArrayList<>(AnchorCheck.of(kept, key, now));
    seen.forEach(chain -> findings.addAll(chain.findings()));
    long count = seen.stream().mapToLong(Seen::entries).sum();
    int chains = (int) seen.stream().filter(chain -> chain.entries() > 0).count();
    return new AuditReport(
        findings.isEmpty(), chains, count, provableFrom(seen, kept, now), findings);
  }

  private SortedSet<String> chains(Map<String, List<Anchor.Head>> heads) {
    SortedSet<String> chains = new TreeSet<>(heads.keySet());
    entries.days().forEach(day -> chains.addAll(entries.chainsOf(day)));
    return chains;
  }

  private Seen look(String name, List<Anchor.Head> anchored, Instant now) {
    Chain chain = entries.chain(name);
    List<Stored> held = chain.entries();
    boolean aged =
        held.isEmpty()
            || held.getFirst()
                .entry()
                .previousAt()
                .map(at -> Retention.over(at, now))
                .orElse(false);
    Optional<Instant> first = held.stream().findFirst().map(stored -> stored.entry().at());
    return new Seen(held.size(), first, aged, ChainCheck.of(chain, anchored, key, now));
  }

  /**
   * While nothing has aged out, from the oldest entry on; after that, from the first anchor within
   * the term.
   */
  private static Instant provableFrom(List<Seen> seen, List<Anchor.Proved> kept, Instant now) {
    Optional<Instant> oldest =
        seen.stream().flatMap(chain -> chain.first().stream()).min(Comparator.naturalOrder());
    boolean aged = seen.stream().anyMatch(Seen::aged);
    if (!aged) {
      return oldest.orElse(now);
    }
    Stream<LocalDate> complete =
        kept.stream()
            .map(Anchor.Proved::anchor)
            .map(Anchor::day)
            .filter(day -> !Retention.over(startOf(day), now));
    return complete
        .min(Comparator.naturalOrder())
        .map(ChainVerification::startOf)
        .or(() -> oldest)
        .orElse(now);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
