package nl.mistervoip.privacy.export;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
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
    Iterator<String> names = parts.names().iterator();
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          @Override
          public boolean hasMoreElements() {
            return names.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return vault.read(id, names.next());
          }
        });
  }

  /** How the documents of a store are named, before the run and the number. */
  static String prefix(String store) {
    return StoreOutcome.itemsName(store) + ".part/";
  }
}
