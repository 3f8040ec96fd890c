package nl.mistervoip.privacy.identity.document;

import java.util.regex.Pattern;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/**
 * Lines of a machine-readable zone (ICAO 9303), also the single line of a driving licence (ISO
 * 18013): long runs of capitals and digits, filled up with {@code <}.
 */
final class MrzRule {
  private static final String FILLERS = "<«《‹〈＜≤く";
  private static final Pattern START =
      Pattern.compile("([PIAC][A-Z0-9<]|[D0O][1Il])[NMH][L1I][D0O].*");
  // Birth date, sex and date of expiry, with their check digits.
  private static final Pattern DATES = Pattern.compile("\\d{6,7}[MFKX<]\\d{4,7}");
  // The state behind a letter for the kind, or behind a number and its check digit.
  private static final Pattern STATE =
      Pattern.compile("^[A-Z0-9]{1,2}[NMH]LD[A-Z]{6,}|[A-Z][A-Z0-9]{8}\\dNL");
  // Under a pen line fillers read as K.
  private static final Pattern MISREAD = Pattern.compile("KKK|KK.*KK");
  private static final int LONG = 25;
  private static final int SUSPICIOUS = 14;

  private MrzRule() {}

  static Verdict of(TextLine line) {
    return of(line.text());
  }

  static Verdict of(String text) {
    String packed = text.replace(" ", "");
    long fillers = packed.chars().filter(MrzRule::filler).count();
    int run = longestRun(packed);
    long digits = packed.chars().filter(Character::isDigit).count();
    boolean started =
        packed.length() >= 9 && START.matcher(packed).matches() && digits + fillers > 0;
    if (fillers >= 2 || started || (run >= LONG && digits >= 6)) {
      return Verdict.VISIBLE;
    }
    boolean mixed = run >= SUSPICIOUS && digits >= 4 && run - digits >= 2;
    boolean like =
        DATES.matcher(packed).find()
            || STATE.matcher(packed).find()
            || (run >= SUSPICIOUS && misread(packed));
    return fillers == 1 || mixed || like ? Verdict.UNSURE : Verdict.NOT_SEEN;
  }

  /** Whether the line is that of a driving licence, which never holds a BSN. */
  static boolean licence(String text) {
    return text.replace(" ", "").matches("[D0O][1Il][NMH][L1I][D0O].*");
  }

  private static boolean misread(String packed) {
    return MISREAD.matcher(packed).find();
  }

  static boolean filler(int character) {
    return FILLERS.indexOf(character) >= 0;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean fits = (character >= 'A' && character <= 'Z') || Character.isDigit(character);
      run = fits || filler(character) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
