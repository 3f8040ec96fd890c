package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One entry of a chain, as it was written: what happened, at which position, after which entry. Its
 * hash covers all of it.
 *
 * @param position where it was written, see {@link #positionOf}
 * @param at when it happened
 * @param event what happened
 * @param actor who did it
 * @param ground the legal ground or rule, may be empty
 * @param facts counts, ids and hashes
 * @param once what makes it unique within its chain
 * @param previous the link of the entry before, empty text for the first
 * @param previousAt when the entry before happened: tells whether its absence can be due to its age
 */
record Entry(
    String position,
    Instant at,
    String event,
    String actor,
    String ground,
    Map<String, String> facts,
    String once,
    String previous,
    Optional<Instant> previousAt) {

  /**
   * The place of an entry: the chain and the sequence in it; text order is the order of the chain.
   */
  static String positionOf(String chain, long sequence) {
    return chain + "/" + String.format(java.util.Locale.ROOT, "%09d", sequence);
  }

  /**
   * SHA-256 over the canonical form: each field with its length before it, the facts sorted by
   * name.
   */
  String hash() {
    Canonical canonical =
        new Canonical("audit-entry-1")
            .text(position)
            .text(at.toString())
            .text(event)
            .text(actor)
            .text(ground)
            .text(once)
            .text(previous)
            .text(previousAt.map(Instant::toString).orElse(""));
    new TreeMap<>(facts).forEach((name, value) -> canonical.text(name).text(value));
    return canonical.sha256();
  }
}
