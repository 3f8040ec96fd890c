package nl.mistervoip.privacy.identity.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/**
 * Searches the lines of a page for an expected date, in the ways that Dutch documents write dates.
 * Letters that look like digits count as those; a wrong digit never does.
 */
final class DateSearch {
  private static final List<String> LOOKALIKES =
      List.of("[0OoDQ]", "[1Il|!]", "[2Zz]", "3", "4", "[5Ss]", "[6G]", "7", "[8B]", "[9g]");
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("JAN", "JANUARI", "JANUARY"),
          List.of("FEB", "FEBRUARI", "FEBRUARY"),
          List.of("MRT", "MAA", "MAR", "MAART", "MARCH"),
          List.of("APR", "APRIL"),
          List.of("MEI", "MAY"),
          List.of("JUN", "JUNI", "JUNE"),
          List.of("JUL", "JULI", "JULY"),
          List.of("AUG", "AUGUSTUS", "AUGUST"),
          List.of("SEP", "SEPT", "SEPTEMBER"),
          List.of("OKT", "OCT", "OKTOBER", "OCTOBER"),
          List.of("NOV", "NOVEMBER"),
          List.of("DEC", "DECEMBER"));
  private static final String GAP = "[ .,\\-/·:]{0,3}";

  private final LocalDate date;
  private final List<Pattern> patterns;

  DateSearch(LocalDate date) {
    this.date = date;
    String day = digits("%02d".formatted(date.getDayOfMonth()));
    String early =
        date.getDayOfMonth() < 10
            ? LOOKALIKES.get(0) + "?" + digits("" + date.getDayOfMonth())
            : day;
    String month = digits("%02d".formatted(date.getMonthValue()));
    String year = digits("" + date.getYear());
    String word = "(?<month>[\\p{L}0-9./ ]{3,19}?)";
    this.patterns =
        List.of(
            whole(day + GAP + month + GAP + year),
            whole(early + GAP + word + GAP + year),
            whole(word + " ?" + early + "[, ]{1,2}" + year),
            whole(year + GAP + month + GAP + day));
  }

  private static Pattern whole(String pattern) {
    return Pattern.compile("(?<![0-9])" + pattern + "(?![0-9])");
  }

  private static String digits(String number) {
    StringBuilder pattern = new StringBuilder();
    number.chars().forEach(digit -> pattern.append(LOOKALIKES.get(digit - '0')));
    return pattern.toString();
  }

  /** The topmost place. */
  Optional<Span> in(List<TextLine> lines) {
    List<Span> found = new ArrayList<>();
    for (TextLine line : lines) {
      for (Pattern pattern : patterns) {
        Matcher matcher = pattern.matcher(line.text());
        if (matcher.find() && rightMonth(matcher)) {
          found.add(new Span(line, matcher.start(), matcher.end(), 0));
        }
      }
    }
    return found.stream().min(Comparator.comparingDouble(Span::top));
  }

  private boolean rightMonth(Matcher matcher) {
    if (!matcher.namedGroups().containsKey("month")) {
      return true;
    }
    String[] words = Spelling.folded(matcher.group("month")).split("[^A-Z0-9]+");
    for (String word : words) {
      int right = nearest(word, date.getMonthValue());
      boolean unlike = true;
      for (int other = 1; other <= 12; other++) {
        unlike &= other == date.getMonthValue() || nearest(word, other) > right;
      }
      if (right <= Spelling.tolerance(word.length() + 1) && unlike) {
        return true;
      }
    }
    return false;
  }

  private static int nearest(String word, int month) {
    return MONTHS.get(month - 1).stream()
        .mapToInt(form -> Spelling.distance(form, word))
        .min()
        .orElseThrow();
  }
}
