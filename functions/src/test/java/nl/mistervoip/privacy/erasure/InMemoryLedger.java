package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** A ledger in memory, held to {@link LedgerContract}. */
final class InMemoryLedger implements Ledger {
  private final TreeMap<String, LedgerEntry> entries = new TreeMap<>();

  @Override
  public void add(LedgerEntry entry, Instant now) {
    entries.putIfAbsent(
        String.join("/", entry.pseudonym(), entry.caseId(), entry.store(), entry.planDigest()),
        entry);
  }

  @Override
  public List<LedgerEntry> of(String pseudonym) {
    return all().stream().filter(entry -> entry.pseudonym().equals(pseudonym)).toList();
  }

  List<LedgerEntry> all() {
    return List.copyOf(entries.values());
  }
}
