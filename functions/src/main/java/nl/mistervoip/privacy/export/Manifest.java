package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.export.StoreOutcome.MaskCount;

/**
 * The check list of a package: what it must hold, file by file, and what was searched.
 *
 * @param caseId the case
 * @param preparedAt when the data was gathered
 * @param language of the documents
 * @param dataMap the version of the data map that was searched by
 * @param stores every store, also those in which nothing was found
 * @param files every file but this one
 */
record Manifest(
    String caseId,
    Instant preparedAt,
    String language,
    String dataMap,
    List<StoreEntry> stores,
    List<FileEntry> files) {
  /**
   * How one store was searched.
   *
   * @param store the id of the store
   * @param controller the company that holds it
   * @param outcome {@code found}, {@code nothing} or {@code withheld}
   * @param count how many items, files included
   * @param searchedWith the kinds of identifiers
   */
  record StoreEntry(
      String store, String controller, String outcome, long count, List<String> searchedWith) {
    static StoreEntry of(Answer.Searched searched) {
      StoreOutcome outcome = searched.outcome();
      return new StoreEntry(
          outcome.store(),
          searched.controller().name(),
          outcome.result().wireName(),
          outcome.count(),
          outcome.searchedWith());
    }
  }

  /**
   * One file.
   *
   * @param path within the package, with forward slashes
   * @param sha256 of its content, hex
   * @param bytes its size
   * @param count how many records it holds; absent for documents and audio
   * @param from the earliest moment or day in it, ISO
   * @param until the latest
   * @param masked what was left out or covered, and why
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record FileEntry(
      String path,
      String sha256,
      @JsonInclude(JsonInclude.Include.ALWAYS) long bytes,
      Optional<Long> count,
      Optional<String> from,
      Optional<String> until,
      List<MaskCount> masked) {
    /** A document or a recording. */
    static FileEntry plain(String path, PackageZip.Written written) {
      return new FileEntry(
          path,
          written.sha256(),
          written.bytes(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }

    /** The items of a store. */
    static FileEntry counted(String path, PackageZip.Written written, Answer.Searched found) {
      StoreOutcome outcome = found.outcome();
      return new FileEntry(
          path,
          written.sha256(),
          written.bytes(),
          Optional.of(found.items()),
          outcome.from(),
          outcome.until(),
          outcome.masked());
    }
  }
}
