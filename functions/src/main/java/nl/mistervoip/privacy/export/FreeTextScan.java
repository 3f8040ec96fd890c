package nl.mistervoip.privacy.export;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes what belongs to others out of a text that people typed: mail addresses, bank accounts,
 * citizen service numbers, phone numbers, the names of others who use the person's lines, and names
 * after a form of address. It cannot know every name; that is why a person looks at the texts
 * before they go out. All patterns have bounded repetition, so time grows with the length of the
 * text only.
 */
final class FreeTextScan {
  private static final Pattern MAIL =
      Pattern.compile(
          "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern IBAN =
      Pattern.compile("\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\\b");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w+-])(?!\\d{1,2}-\\d{1,2}-\\d{4})(?:\\+\\d|00?[1-9])[\\d"
              + " ()./-]{6,18}\\d(?![\\w-])");
  private static final Pattern NINE_DIGITS = Pattern.compile("(?<![\\d.])\\d{9}(?!\\d)");

  /** What stands before a name: a form of address, kin, a role in a call, or a greeting. */
  private static final String BEFORE_A_NAME =
      "mevrouw|mevr\\.?|mw\\.?|meneer|de heer|dhr\\.?|mrs?\\.?|ms\\.?"
          + "|buurman|buurvrouw|buurjongen|buurmeisje|echtgenoot|echtgenote|partner|collega|huisgenoot|mijn"
          + " (?:man|vrouw|zoon|dochter|moeder|vader|broer|zus|vriend|vriendin)|(?:zijn|haar)"
          + " (?:man|vrouw|zoon|dochter|moeder|vader)|namens|t\\.a\\.v\\.|gesproken met|gebeld"
          + " met|contact met|ten name van|genaamd|heet"
          + "|neighbou?r|husband|wife|spouse|colleague|housemate|my"
          + " (?:son|daughter|mother|father|brother|sister|friend)|on behalf of|spoke"
          + " (?:to|with)|in the name of|called|groet(?:en|jes)?,?|regards,?|groetend,?";

  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?i:\\b(?:"
              + BEFORE_A_NAME
              + "))\\s{1,4}((?:\\p{Lu}\\.\\s?){0,4}(?:(?:van|de|der|den|ter|ten|het|'t)\\s){0,3}"
              + "\\p{Lu}[\\p{L}'-]{1,40}(?:\\s(?:(?:van|de|der|den|ter|ten)\\s){0,3}\\p{Lu}[\\p{L}'-]{1,40})?)");
  private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

  /** Shorter parts of a name, such as {@code van}, are in every text. */
  private static final int SHORTEST_NAME = 3;

  private final OwnData own;
  private final List<Pattern> others;
  private final String replacement;

  /**
   * Prepares a scan.
   *
   * @param own what stays, because it is the person's
   * @param replacement what stands where something was
   */
  FreeTextScan(OwnData own, String replacement) {
    this.own = own;
    this.others = own.others().stream().flatMap(name -> patterns(name, own)).toList();
    this.replacement = Matcher.quoteReplacement(replacement);
  }

  String scan(String text) {
    String result = text;
    result = replace(result, MAIL, match -> own.has(match.group()));
    result = replace(result, IBAN, match -> own.has(match.group()));
    result =
        replace(
            result,
            NINE_DIGITS,
            match -> !isCitizenNumber(match.group()) || own.has(match.group()));
    result =
        replace(
            result, PHONE, match -> tooFewDigits(match.group()) || own.hasNumber(match.group()));
    for (Pattern other : others) {
      result = replace(result, other, match -> false);
    }
    return names(result);
  }

  /**
   * How another user of the line is written: the whole name and the given name in any case, the
   * family name with its capital; not what is the person's own name too.
   */
  private static Stream<Pattern> patterns(String name, OwnData own) {
    List<String> words = List.of(name.strip().split("\\s+"));
    Stream<Pattern> whole = Stream.of(word(name.strip(), Pattern.CASE_INSENSITIVE));
    Stream<Pattern> parts =
        words.stream()
            .filter(word -> word.length() >= SHORTEST_NAME && !own.hasWord(word))
            .filter(word -> Character.isUpperCase(word.codePointAt(0)))
            .map(word -> word(word, word.equals(words.getFirst()) ? Pattern.CASE_INSENSITIVE : 0));
    return Stream.concat(whole, parts);
  }

  private static Pattern word(String text, int flags) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])" + Pattern.quote(text) + "(?![\\p{L}\\d])", flags | Pattern.UNICODE_CASE);
  }

  private String replace(String text, Pattern pattern, Predicate<MatchResult> stays) {
    return pattern
        .matcher(text)
        .replaceAll(
            match -> stays.test(match) ? Matcher.quoteReplacement(match.group()) : replacement);
  }

  private String names(String text) {
    return ADDRESSED
        .matcher(text)
        .replaceAll(
            match -> {
              String form = match.group().substring(0, match.start(1) - match.start());
              boolean mine = own.hasWord(lastWord(match.group(1)));
              return mine
                  ? Matcher.quoteReplacement(match.group())
                  : Matcher.quoteReplacement(form) + replacement;
            });
  }

  private static String lastWord(String name) {
    return List.of(name.split("[\\s.]+")).getLast();
  }

  private static boolean tooFewDigits(String number) {
    return number.chars().filter(Character::isDigit).count() < 9;
  }

  /** The elfproef: a Dutch citizen service number has a weighted sum that eleven divides. */
  private static boolean isCitizenNumber(String nine) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (nine.charAt(i) - '0');
    }
    return sum % 11 == 0;
  }
}
