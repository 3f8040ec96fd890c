package nl.mistervoip.privacy.casefile;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Everything personal in a case, sealed with AES-256-GCM under the case's own key, which KMS wraps.
 * The name of a document is bound into its seal, so documents cannot be swapped. Names never carry
 * personal data.
 */
public interface CaseVault {
  /** The document is not there, or its case was shredded. */
  final class MissingDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names what is missing.
     *
     * @param id the case
     * @param name the document
     */
    public MissingDocumentException(CaseId id, String name) {
      super("Case " + id + " holds no document " + name + ".");
    }
  }

  /**
   * The document does not open as what it is named: altered, cut off, or put in another's place.
   */
  final class BrokenSealException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the document.
     *
     * @param id the case
     * @param name the document
     * @param cause what the cipher said; it quotes no content
     */
    public BrokenSealException(CaseId id, String name, Throwable cause) {
      super("Document " + name + " of case " + id + " does not open: altered or swapped.", cause);
    }
  }

  /**
   * The case has no key: it was never opened, or it was shredded. Nothing can be sealed for it any
   * more.
   */
  final class NoKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the case.
     *
     * @param id the case
     */
    public NoKeyException(CaseId id) {
      super("Case " + id + " has no key: it was never opened or it was shredded.");
    }
  }

  /**
   * Seals and stores a document, replacing one of the same name.
   *
   * @param id the case
   * @param name such as {@code requester} or {@code gathered/call-records}
   * @param content the plain bytes
   * @throws NoKeyException when the case was never opened or was shredded
   */
  void put(CaseId id, String name, byte[] content);

  /**
   * Opens a document.
   *
   * @param id the case
   * @param name as stored
   * @return the plain bytes, or empty when there is none
   * @throws BrokenSealException when what is stored is not what was sealed under this name
   */
  Optional<byte[]> find(CaseId id, String name);

  /**
   * Seals a document as it is written, in constant memory.
   *
   * @param id the case
   * @param name as to be stored
   * @param writer writes the plain bytes
   * @return the number of plain bytes written
   * @throws NoKeyException when the case was never opened or was shredded
   */
  long write(CaseId id, String name, Consumer<OutputStream> writer);

  /**
   * Opens a document as a stream of plain bytes; every chunk is authenticated before it is handed
   * out, and reading fails with an {@code IOException} when one was altered.
   *
   * @param id the case
   * @param name as stored
   * @return the stream, to be closed by the caller
   * @throws MissingDocumentException when there is none
   */
  InputStream read(CaseId id, String name);

  /**
   * The names of a case's documents.
   *
   * @param id the case
   * @param prefix such as {@code gathered/}
   * @return the full names, sorted
   */
  List<String> names(CaseId id, String prefix);

  /**
   * Destroys one document, all its versions.
   *
   * @param id the case
   * @param name as stored; nothing happens when there is none
   */
  void destroy(CaseId id, String name);

  /**
   * Destroys the case's key and all versions of all its documents: nothing personal of it can be
   * read again.
   *
   * @param id the case
   */
  void shred(CaseId id);

  /**
   * Stores a value as sealed JSON.
   *
   * @param id the case
   * @param name as to be stored
   * @param value a record
   */
  default void putJson(CaseId id, String name, Object value) {
    put(id, name, Json.write(value));
  }

  /**
   * Reads sealed JSON.
   *
   * @param id the case
   * @param name as stored
   * @param type the record
   * @param <T> its type
   * @return the value
   * @throws MissingDocumentException when there is none
   */
  default <T> T getJson(CaseId id, String name, Class<T> type) {
    return findJson(id, name, type).orElseThrow(() -> new MissingDocumentException(id, name));
  }

  /**
   * Reads sealed JSON that may not be there.
   *
   * @param id the case
   * @param name as stored
   * @param type the record
   * @param <T> its type
   * @return the value, or empty when there is none
   */
  default <T> Optional<T> findJson(CaseId id, String name, Class<T> type) {
    return find(id, name).map(json -> Json.read(json, type));
  }
}
