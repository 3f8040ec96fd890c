package nl.mistervoip.privacy.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mistervoip.privacy.request.Language;

/**
 * The passages of letters that an administrator sets, in both languages. Nothing of what the law
 * asks of a letter is among them. Pure.
 *
 * @param nl in Dutch
 * @param en in English
 * @param from the first day on which the notice stands in letters, Europe/Amsterdam
 * @param until the last one; both or neither
 */
public record LetterPassages(
    Words nl, Words en, Optional<LocalDate> from, Optional<LocalDate> until) {
  /** The longest signature, in characters. */
  public static final int LONGEST_SIGNATURE = 60;

  /** The longest line of the small print, in characters. */
  public static final int LONGEST_LINE = 120;

  /** So many lines of the small print at most. */
  public static final int MOST_LINES = 3;

  /** All of them, with the ends of lines. */
  public static final int LONGEST_CONTACT = MOST_LINES * LONGEST_LINE + MOST_LINES - 1;

  /** The longest notice, in characters. */
  public static final int LONGEST_NOTICE = 400;

  /** A notice stands in letters for half a year at most: what lasts belongs elsewhere. */
  public static final int LONGEST_MONTHS = 6;

  private static final int MOST_DIGITS = 7;

  /** So that letters are signed by a team and not by somebody. */
  private static final Pattern TEAM =
      Pattern.compile("(?iu)\\b(team|desk|department|office|afdeling|bureau)\\b|loket\\b");

  private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .()/-]{0,2}\\d)*");

  /** A date has as many digits as a phone number and is none. */
  private static final Pattern DATE =
      Pattern.compile("\\b\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b");

  /** Nothing is set. */
  public static final LetterPassages NONE =
      new LetterPassages(Words.NONE, Words.NONE, Optional.empty(), Optional.empty());

  /**
   * In one language; empty text for what is not set.
   *
   * @param signature the name of the team
   * @param contact opening hours, phone number or where to go, a line each
   * @param notice one paragraph
   */
  public record Words(String signature, String contact, String notice) {
    private static final Words NONE = new Words("", "", "");

    /** Tidy. */
    public Words {
      signature = PlainWords.tidy(signature);
      contact = PlainWords.tidy(contact);
      notice = PlainWords.tidy(notice);
    }

    private List<String> lines() {
      return contact.lines().toList();
    }
  }

  /**
   * What stands in a letter.
   *
   * @param version of these settings
   * @param language of the letter
   * @param day on which it is written
   */
  public StandingWords on(int version, Language language, LocalDate day) {
    Words words =
        switch (language) {
          case NL -> nl;
          case EN -> en;
        };
    boolean told =
        from.filter(first -> !day.isBefore(first)).isPresent()
            && until.filter(last -> !day.isAfter(last)).isPresent();
    return new StandingWords(
        version, language, words.signature(), words.lines(), told ? words.notice() : "");
  }

  /**
   * What is wrong with them.
   *
   * @param domain the company's own, lower case
   * @return one line for each fault, quoting nothing; none when letters can carry them
   */
  public List<String> faults(String domain) {
    Optional<String> own = Optional.of(domain);
    List<String> faults =
        new ArrayList<>(Stream.concat(faults("nl", nl, own), faults("en", en, own)).toList());
    faults.addAll(both("Signature", Words::signature));
    faults.addAll(both("Contact", Words::contact));
    faults.addAll(both("Notice", Words::notice));
    faults.addAll(faultsOfDays());
    return List.copyOf(faults);
  }

  private List<String> both(String name, Function<Words, String> part) {
    return part.apply(nl).isEmpty() == part.apply(en).isEmpty()
        ? List.of()
        : List.of("nl" + name + " and en" + name + " are set both or not at all.");
  }

  private List<String> faultsOfDays() {
    if (from.isPresent() != until.isPresent() || from.isPresent() == nl.notice().isEmpty()) {
      return List.of("A notice has noticeFrom and noticeUntil, and these have a notice.");
    }
    boolean fits =
        from.flatMap(
                first ->
                    until.map(
                        last ->
                            !last.isBefore(first)
                                && !last.isAfter(first.plusMonths(LONGEST_MONTHS))))
            .orElse(true);
    return fits
        ? List.of()
        : List.of(
            "noticeUntil is not before noticeFrom, and at most "
                + LONGEST_MONTHS
                + " months after it.");
  }

  private static Stream<String> faults(String tag, Words words, Optional<String> own) {
    List<String> faults = new ArrayList<>();
    faults.addAll(PlainWords.faults(tag + "Signature", words.signature(), LONGEST_SIGNATURE, own));
    faults.addAll(PlainWords.faults(tag + "Contact", words.contact(), LONGEST_CONTACT, own));
    faults.addAll(PlainWords.faults(tag + "Notice", words.notice(), LONGEST_NOTICE, own));
    if (words.signature().contains("\n") || words.notice().contains("\n")) {
      faults.add(tag + "Signature and " + tag + "Notice are one paragraph each.");
    }
    if (!words.signature().isEmpty() && !TEAM.matcher(words.signature()).find()) {
      faults.add(tag + "Signature names a team, such as Team Privacy, and not somebody.");
    }
    if (words.lines().size() > MOST_LINES
        || words.lines().stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
      faults.add(tag + "Contact has " + MOST_LINES + " lines of " + LONGEST_LINE + " at most.");
    }
    if (hasLongNumber(words.notice())) {
      faults.add(tag + "Notice has no long numbers; a phone number goes into " + tag + "Contact.");
    }
    return faults.stream();
  }

  private static boolean hasLongNumber(String text) {
    return NUMBER
        .matcher(DATE.matcher(text).replaceAll(" x "))
        .results()
        .anyMatch(found -> found.group().replaceAll("\\D", "").length() > MOST_DIGITS);
  }
}
