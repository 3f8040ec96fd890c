package nl.mistervoip.privacy.approval.worklist;

import java.util.Locale;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import org.apache.tika.Tika;

/** What a file that was found by hand may be, told by its content with Apache Tika. */
enum FoundType {
  PNG,
  JPEG,
  PDF,
  JSON,
  CSV;

  private static final Tika TIKA = new Tika();

  /**
   * What it is.
   *
   * @throws ConsoleProblem 415 when it is nothing of these, or can do something by itself
   */
  static FoundType of(byte[] content) {
    Optional<FoundType> type =
        switch (TIKA.detect(content)) {
          case "image/png" -> Optional.of(PNG);
          case "image/jpeg" -> Optional.of(JPEG);
          case "application/pdf" -> Optional.of(PDF).filter(any -> StillPdf.is(content));
          case "text/plain", "text/csv", "application/json" -> PlainTable.typeOf(content);
          default -> Optional.empty();
        };
    return type.orElseThrow(
        () ->
            ConsoleProblem.notTaken(
                "A file is a CSV or JSON in UTF-8, a PDF without scripts, attachments or password,"
                    + " a PNG or a JPEG. Save a spreadsheet as CSV, a document as PDF."));
  }

  /** The content as it is kept: a table is made inert, as those of the desk are. */
  byte[] harmless(byte[] content) {
    return switch (this) {
      case CSV -> PlainTable.inert(content);
      case PNG, JPEG, PDF, JSON -> content.clone();
    };
  }

  String extension() {
    return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
  }
}
