package nl.mistervoip.privacy.approval.web;

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
record Shell(
    Language language,
    Texts texts,
    String base,
    String here,
    Optional<Person> person,
    String csrf,
    String notice) {
  String style() {
    return WebConsole.STYLE.text();
  }

  String lang() {
    return language.tag();
  }

  /** A sentence, see {@link Texts#text}. */
  String say(String key, String... namesAndValues) {
    return texts.text(key, namesAndValues);
  }

  /** A word for something that the API names; its own name when we have no word for it. */
  String word(String group, String name) {
    return texts.find(group + "." + name).orElse(name);
  }

  /** The words for several things, comma between. */
  String words(String group, List<String> names) {
    return String.join(", ", names.stream().map(name -> word(group, name)).toList());
  }

  /** What was just done, when an address says so and we have words for it. */
  Optional<String> noticeText() {
    return texts.find("done." + notice);
  }

  /** How long is left for an answer, in words. */
  String daysLeft(CaseLine line, Instant now) {
    long days = Math.abs(line.daysLeft(now));
    String key = "left." + line.urgency(now).wireName() + (days == 1 ? ".one" : "");
    return say(days == 0 ? "left.today" : key, "days", Long.toString(days));
  }

  /** How long is left for telling the authority, in words. */
  String hoursLeft(BreachLine.Term term) {
    long hours = term.hoursLeft().orElse(0L);
    return term.overdue()
        ? say("hours.over", "hours", Long.toString(-hours))
        : say("hours.left", "hours", Long.toString(hours));
  }

  /** A number with at most one decimal, as the reader writes it. */
  String number(double number) {
    NumberFormat format = NumberFormat.getInstance(texts.locale());
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  String day(LocalDate day) {
    return texts.day(day);
  }

  String day(Instant moment) {
    return texts.day(moment);
  }

  String moment(Instant moment) {
    return texts.moment(moment);
  }

  /** An address of ours as it stands in a page. */
  String to(String address) {
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
