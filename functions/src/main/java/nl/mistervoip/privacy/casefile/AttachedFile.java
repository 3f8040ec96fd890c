package nl.mistervoip.privacy.casefile;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseId;

/**
 * A file that somebody handed in as what a store holds of a person, because only people can answer
 * for that store. It lies sealed in the case like all else of it. How it was called where it came
 * from is kept nowhere.
 *
 * @param store the store's id in the data map
 * @param number its place among the files of the store, from 1, in the order of handing in
 * @param document its vault name
 */
public record AttachedFile(String store, int number, String document) {
  /** The folder of a package in which these files lie. */
  public static final String PACKED = "files/";

  /** The folder of the vault in which they lie. */
  public static final String FOLDER = "attached/";

  private static final int HASH = 16;

  /** Milliseconds with so many digits sort as text until the year 33658. */
  private static final String NAME = FOLDER + "%s/%015d-%s.%s";

  /**
   * All files of a case.
   *
   * @param vault holds them
   * @param id the case
   * @return by store, in the order of handing in, each content of a store once
   */
  public static List<AttachedFile> of(CaseVault vault, CaseId id) {
    Map<String, Integer> numbers = new TreeMap<>();
    List<AttachedFile> files = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String document : vault.names(id, FOLDER)) {
      String store = document.substring(FOLDER.length(), document.lastIndexOf('/'));
      // Two presses at the same moment seal the same content twice.
      if (seen.add(store + "/" + hash(document))) {
        files.add(new AttachedFile(store, numbers.merge(store, 1, Integer::sum), document));
      }
    }
    return List.copyOf(files);
  }

  /**
   * Seals a file; the same content for the same store is kept once.
   *
   * @param vault of the cases
   * @param id the case
   * @param content whose it is and what it is
   * @param at when it was handed in
   */
  public static void keep(CaseVault vault, CaseId id, Content content, Instant at) {
    if (!holds(vault, id, content)) {
      String hash = content.hash(id);
      vault.put(
          id,
          NAME.formatted(content.store(), at.toEpochMilli(), hash, content.extension()),
          content.bytes());
    }
  }

  /**
   * Whether the same content is there already.
   *
   * @param vault of the cases
   * @param id the case
   * @param content whose it is and what it is
   * @return whether keeping it would change nothing
   */
  public static boolean holds(CaseVault vault, CaseId id, Content content) {
    String hash = content.hash(id);
    return of(vault, id).stream()
        .anyMatch(one -> one.store.equals(content.store()) && hash(one.document).equals(hash));
  }

  private static String hash(String document) {
    return document.substring(document.lastIndexOf('-') + 1, document.lastIndexOf('.'));
  }

  /** Something to be kept. */
  public static final class Content {
    private final String store;
    private final String extension;
    private final byte[] bytes;

    /**
     * Of a store.
     *
     * @param store the store's id in the data map
     * @param extension by what it was seen to be, such as {@code pdf}
     * @param bytes all of it
     */
    public Content(String store, String extension, byte[] bytes) {
      this.store = store;
      this.extension = extension;
      this.bytes = bytes.clone();
    }

    String store() {
      return store;
    }

    String extension() {
      return extension;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    /**
     * Tells contents apart; the case is in it, so that it tells nothing of another case.
     *
     * @param id the case
     * @return hex digits
     */
    public String hash(CaseId id) {
      String digest = id.value() + "/" + Sha256.hex(bytes);
      return Sha256.hex(digest.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
    }
  }

  /**
   * By what a reviewer's mark finds it in every later package, whatever its number is by then.
   *
   * @return stands for its content in this case
   */
  public String mark() {
    return PACKED + hash(document);
  }

  /**
   * Where it lies in a package, and how a reviewer names it.
   *
   * @return a path with nothing in it of what the file was called
   */
  public String path() {
    return PACKED + store + "-" + number + document.substring(document.lastIndexOf('.'));
  }

  /**
   * Opens it.
   *
   * @param vault holds it
   * @param id the case
   * @return its bytes, to be closed by the caller
   */
  public InputStream open(CaseVault vault, CaseId id) {
    return vault.read(id, document);
  }
}
