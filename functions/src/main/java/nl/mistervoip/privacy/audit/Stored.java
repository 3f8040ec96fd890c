package nl.mistervoip.privacy.audit;

/**
 * An entry as it lies in the table.
 *
 * @param chain the chain it lies in
 * @param sequence its number there, from 1
 * @param entry what it says
 * @param hash its hash as stored
 * @param mac the proof that the desk wrote that hash, hexadecimal
 */
record Stored(String chain, long sequence, Entry entry, String hash, String mac) {
  /**
   * What the next entry refers to: it covers the proof as well, so that no proof can be exchanged
   * unseen.
   */
  String link() {
    return new Canonical("audit-link-1").text(hash).text(mac).sha256();
  }

  boolean inPlace() {
    return entry.position().equals(Entry.positionOf(chain, sequence));
  }

  boolean unaltered() {
    return entry.hash().equals(hash);
  }

  boolean follows(Stored before) {
    return sequence == before.sequence + 1 && entry.previous().equals(before.link());
  }
}
