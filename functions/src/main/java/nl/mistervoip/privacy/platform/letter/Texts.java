package nl.mistervoip.privacy.platform.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one language: sentences from a resource bundle with named places such as {@code
 * {due}}, and dates as the reader writes them. Dates and moments are read in zone Europe/Amsterdam.
 */
public final class Texts {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

  private final Locale locale;
  private final Function<String, Optional<String>> sentences;

  /**
   * Texts from any source, for tests; everyone else reads a bundle.
   *
   * @param locale the reader's language
   * @param sentences finds a text by its key
   */
  public Texts(Locale locale, Function<String, Optional<String>> sentences) {
    this.locale = locale;
    this.sentences = sentences;
  }

  /**
   * Reads a bundle.
   *
   * @param bundle its base name, such as {@code nl.mistervoip.privacy.notifications.letters}
   * @param locale the reader's language; there is a bundle for exactly this language, never another
   *     one instead
   * @return its texts
   */
  public static Texts of(String bundle, Locale locale) {
    ResourceBundle found =
        ResourceBundle.getBundle(
            bundle,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> sentences = new HashMap<>();
    found.keySet().forEach(key -> sentences.put(key, found.getString(key)));
    return new Texts(locale, key -> Optional.ofNullable(sentences.get(key)));
  }

  /**
   * The language of the texts.
   *
   * @return the reader's locale
   */
  public Locale locale() {
    return locale;
  }

  /**
   * A sentence with its places filled. Values are put in once: braces inside them mean nothing.
   *
   * @param key the key in the bundle
   * @param namesAndValues the name of each place, followed by what goes there
   * @return the sentence
   * @throws IllegalArgumentException when there is no such text, or a place is left without a value
   */
  public String text(String key, String... namesAndValues) {
    String sentence = sentences.apply(key).orElseThrow(() -> missing(key));
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return PLACE
        .matcher(sentence)
        .replaceAll(place -> Matcher.quoteReplacement(value(key, values, place.group(1))));
  }

  /**
   * A sentence without places, if there is one: for names that others give.
   *
   * @param key the key in the bundle
   * @return the sentence, or empty
   */
  public Optional<String> find(String key) {
    return sentences.apply(key);
  }

  /**
   * A day, such as {@code 24 november 2026}; its parts are held together by no-break spaces.
   *
   * @param day the day
   * @return as the reader writes it
   */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d\u00A0MMMM\u00A0uuuu", locale).format(day);
  }

  /**
   * The day of a moment, in zone Europe/Amsterdam.
   *
   * @param moment the moment
   * @return as {@link #day(LocalDate)}
   */
  public String day(Instant moment) {
    return day(moment.atZone(ZONE).toLocalDate());
  }

  /**
   * A moment, such as {@code 24 november 2026 11:00}, in zone Europe/Amsterdam.
   *
   * @param moment the moment
   * @return as the reader writes it, its parts held together by no-break spaces
   */
  public String moment(Instant moment) {
    return DateTimeFormatter.ofPattern("d\u00A0MMMM\u00A0uuuu\u00A0HH:mm", locale)
        .format(moment.atZone(ZONE));
  }

  private static String value(String key, Map<String, String> values, String place) {
    return Optional.ofNullable(values.get(place))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Text " + key + " needs a value for {" + place + "}."));
  }

  private IllegalArgumentException missing(String key) {
    return new IllegalArgumentException(
        "There is no text "
            + key
            + " in language "
            + locale.getLanguage()
            + ". Add it to the bundles of all languages.");
  }
}
