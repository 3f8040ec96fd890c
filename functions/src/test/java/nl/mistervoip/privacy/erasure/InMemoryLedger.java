package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A ledger in memory, held to {@link LedgerContract}. */
final class InMemoryLedger implements Ledger {
  private record Dated(LedgerEntry entry, Instant at) {}

  private final TreeMap<String, Dated> entries = new TreeMap<>();

  @Override
  public void add(LedgerEntry entry, Instant now) {
    entries.putIfAbsent(
        String.join("/", entry.pseudonym(), entry.caseId(), entry.store(), entry.planDigest()),
        new Dated(entry, now));
  }

  @Override
  public void between(Instant from, Instant to, Consumer<LedgerEntry> sink) {
    List.copyOf(entries.values()).stream()
        .filter(dated -> !dated.at().isBefore(from) && !dated.at().isAfter(to))
        .sorted(Comparator.comparing(Dated::at))
        .map(Dated::entry)
        .forEach(sink);
  }

  @Override
  public List<LedgerEntry> of(String pseudonym) {
    return all().stream().filter(entry -> entry.pseudonym().equals(pseudonym)).toList();
  }

  List<LedgerEntry> all() {
    return entries.values().stream().map(Dated::entry).toList();
  }
}
