package nl.mistervoip.privacy.export;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The sealed documents in which the gathered items of one store lie, one JSON object per line.
 *
 * @param basis digest of who was searched for and how much may be shown
 * @param names the documents, in order
 */
record GatheredParts(String basis, List<String> names) {
  /**
   * All lines of a store as one stream; the next document is opened when the one before has been
   * read.
   */
  static InputStream open(CaseVault vault, CaseId id, String store) {
    GatheredParts parts = vault.getJson(id, StoreOutcome.itemsName(store), GatheredParts.class);
    return new SequenceInputStream(Collections.enumeration(new Opened(vault, id, parts.names())));
  }

  /** The documents as streams, each opened when its turn comes. */
  private static final class Opened extends AbstractList<InputStream> {
    private final CaseVault vault;
    private final CaseId id;
    private final List<String> names;

    Opened(CaseVault vault, CaseId id, List<String> names) {
      this.vault = vault;
      this.id = id;
      this.names = names;
    }

    @Override
    public InputStream get(int index) {
      return vault.read(id, names.get(index));
    }

    @Override
    public int size() {
      return names.size();
    }
  }

  /** How the documents of a store are named, before the run and the number. */
  static String prefix(String store) {
    return StoreOutcome.itemsName(store) + ".part/";
  }
}
