package nl.mistervoip.privacy.export;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.request.Language;

/**
 * The names of files in a package. None of them comes from stored text, so none can lead out of the
 * folder.
 */
final class FileNames {
  static final String MANIFEST = "manifest.json";

  /** The folder of the recordings, which are packed as they are. */
  static final String RECORDINGS = "recordings/";

  private static final Pattern EXTENSION = Pattern.compile("\\.([a-z0-9]{2,4})$");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd_HHmm", Locale.ROOT);

  private FileNames() {}

  static String letter(Language language) {
    return language == Language.NL ? "antwoord.pdf" : "answer.pdf";
  }

  static String overview(Language language) {
    return language == Language.NL ? "overzicht.html" : "overview.html";
  }

  static String csv(String store) {
    return store + ".csv";
  }

  static String json(String store) {
    return store + ".json";
  }

  /**
   * The name of a recording.
   *
   * @param objectKey the key of the object, of which only the extension is taken
   * @param time when it was made, if that is known
   * @param number its place among the recordings, from 1
   */
  static String recording(String objectKey, Optional<ZonedDateTime> time, int number) {
    Matcher matcher = EXTENSION.matcher(objectKey.toLowerCase(Locale.ROOT));
    String extension = matcher.find() ? matcher.group(1) : "bin";
    String stamp = time.map(moment -> STAMP.format(moment) + "_").orElse("");
    return RECORDINGS + "%s%03d.%s".formatted(stamp, number, extension);
  }
}
