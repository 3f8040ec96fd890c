package nl.mistervoip.privacy.approval.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/**
 * What every page has: words and dates in the reader's language, addresses, who is signed in, and
 * what a form needs to be believed.
 *
 * @param language of the reader
 * @param texts in that language
 * @param base what stands before every address of ours, such as {@code /desk} for a stage
 * @param here the address of this page, without base
 * @param person who is signed in
 * @param csrf sent along with every form; empty text when nobody is signed in
 * @param notice the key of what was just done, empty text for nothing
 */
public record Shell(
    Language language,
    Texts texts,
    String base,
    String here,
    Optional<Person> person,
    String csrf,
    String notice) {
  String style() {
    return Html.STYLE.text();
  }

  /** The language as pages and the API name it: {@code nl} or {@code en}. */
  public String lang() {
    return language.tag();
  }

  /** A sentence, see {@link Texts#text}. */
  public String say(String key, String... namesAndValues) {
    return texts.text(key, namesAndValues);
  }

  /** A word for something that the API names; its own name when we have no word for it. */
  public String word(String group, String name) {
    return texts.find(group + "." + name).orElse(name);
  }

  /** The words for several things, comma between. */
  public String words(String group, List<String> names) {
    return String.join(", ", names.stream().map(name -> word(group, name)).toList());
  }

  /** What was just done, when an address says so and we have words for it. */
  Optional<String> noticeText() {
    return texts.find("done." + notice);
  }

  /** A number with at most one decimal, as the reader writes it. */
  public String number(double number) {
    NumberFormat format = NumberFormat.getInstance(texts.locale());
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** A day, as the reader writes it. */
  public String day(LocalDate day) {
    return texts.day(day);
  }

  /** The day of a moment in Amsterdam, as the reader writes it. */
  public String day(Instant moment) {
    return texts.day(moment);
  }

  /** A moment in Amsterdam to the minute, as the reader writes it. */
  public String moment(Instant moment) {
    return texts.moment(moment);
  }

  /** An address of ours as it stands in a page. */
  public String to(String address) {
    return base + address;
  }

  /** The way to this page in the other language. */
  String otherLanguage() {
    String other = language == Language.NL ? "en" : "nl";
    return to(
        "/console/language?to="
            + other
            + "&back="
            + URLEncoder.encode(here, StandardCharsets.UTF_8));
  }

  /** Where the person may go. */
  List<Place> places() {
    return person.map(Place::of).orElse(List.of());
  }

  boolean isHere(Place place) {
    return here.equals(place.address());
  }
}
