package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The ends of all chains touched since the anchor before, kept where nobody can overwrite them.
 *
 * @param day the day of writing (UTC)
 * @param until when the ends were read
 * @param previous the anchor before, absent for the first
 * @param heads the ends, by chain
 */
record Anchor(LocalDate day, Instant until, Optional<Previous> previous, List<Anchor.Head> heads) {
  /**
   * The end of a chain.
   *
   * @param chain the chain
   * @param sequence the number of its last entry
   * @param hash that entry's hash
   * @param at when that entry happened
   */
  record Head(String chain, long sequence, String hash, Instant at) {
    static Head of(Stored last) {
      return new Head(last.chain(), last.sequence(), last.hash(), last.entry().at());
    }
  }

  /**
   * The anchor before.
   *
   * @param day its day
   * @param hash its hash
   */
  record Previous(LocalDate day, String hash) {}

  /**
   * An anchor with its proof, as it is stored.
   *
   * @param anchor what it says
   * @param hash its hash as stored
   * @param mac the proof that the desk wrote that hash
   */
  record Proved(Anchor anchor, String hash, String mac) {
    Previous asPrevious() {
      return new Previous(anchor.day(), hash);
    }
  }

  static String provedText(String hash) {
    return "audit-anchor:" + hash;
  }

  Proved proved(MacKey key) {
    String hash = hash();
    return new Proved(this, hash, key.sign(provedText(hash)));
  }

  String hash() {
    Canonical canonical =
        new Canonical("audit-anchor-1")
            .text(day.toString())
            .text(until.toString())
            .text(previous.map(before -> before.day().toString()).orElse(""))
            .text(previous.map(Previous::hash).orElse(""));
    for (Head head : heads) {
      canonical.text(head.chain()).text(Long.toString(head.sequence()));
      canonical.text(head.hash()).text(head.at().toString());
    }
    return canonical.sha256();
  }
}
