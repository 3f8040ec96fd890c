package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The entries of one chain in order, and the entry that comes next.
 *
 * @param name the chain, such as a case number
 * @param entries what the table holds of it, by ascending sequence
 */
record Chain(String name, List<Stored> entries) {
  /** What a proof is made for: the hash, with what it is the hash of. */
  static String provedText(String hash) {
    return "audit-entry:" + hash;
  }

  boolean holds(String once) {
    return entries.stream().anyMatch(stored -> stored.entry().once().equals(once));
  }

  Optional<Stored> head() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
  }

  Stored next(AuditLog.Event event, Instant now, MacKey key) {
    long sequence = head().map(Stored::sequence).orElse(0L) + 1;
    Entry entry =
        new Entry(
            Entry.positionOf(name, sequence),
            now,
            event.event(),
            event.actor(),
            event.ground(),
            event.facts(),
            event.once(),
            head().map(Stored::link).orElse(""),
            head().map(stored -> stored.entry().at()));
    String hash = entry.hash();
    return new Stored(name, sequence, entry, hash, key.sign(provedText(hash)));
  }
}
