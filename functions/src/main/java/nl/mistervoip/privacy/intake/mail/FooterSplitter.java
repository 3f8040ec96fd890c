package nl.mistervoip.privacy.intake.mail;

import java.util.List;
import java.util.Locale;

/**
 * Takes signature and disclaimer off a text: disclaimers speak of privacy and confidentiality
 * without asking anything.
 */
final class FooterSplitter {
  /** The text without its footer, and the footer. */
  record Split(String text, String footer) {}

  /**
   * A longer block under a signature mark is taken for text: better a disclaimer too much than a
   * request too little.
   */
  private static final int LONGEST_SIGNATURE = 15;

  private static final List<String> DISCLAIMER_STARTS =
      List.of(
          "dit bericht",
          "dit e-mailbericht",
          "deze e-mail",
          "deze mail",
          "de informatie",
          "de inhoud van",
          "disclaimer",
          "this message",
          "this e-mail",
          "this email",
          "the information",
          "the content",
          "confidential",
          "vertrouwelijk",
          "aan dit bericht",
          "op onze diensten",
          "op al onze",
          "if you are not the intended",
          "indien u niet de");
  private static final List<String> DISCLAIMER_WORDS =
      List.of(
          "geadresseerde",
          "vertrouwelijk",
          "bestemd voor",
          "bedoeld voor",
          "niet bestemd",
          "geen rechten",
          "intended",
          "confidential",
          "recipient",
          "privileged",
          "algemene voorwaarden van toepassing",
          "disclaimer");
  private static final List<String> PHONE_MARKS =
      List.of(
          "verstuurd vanaf",
          "verstuurd vanuit",
          "verstuurd met",
          "verzonden vanaf",
          "verzonden vanuit",
          "verzonden via",
          "verzonden met",
          "sent from",
          "sent via",
          "get outlook for",
          "download outlook voor",
          "outlook voor",
          "yahoo mail:",
          "sent with");

  private FooterSplitter() {}

  static Split split(String text) {
    int mark = signatureMark(text);
    String body = mark < 0 ? text : text.substring(0, mark);
    StringBuilder kept = new StringBuilder();
    StringBuilder footer = new StringBuilder();
    for (String paragraph : body.split("\n\\s*\n")) {
      if (isDisclaimer(paragraph)) {
        footer.append(paragraph).append("\n\n");
      } else {
        paragraph
            .lines()
            .forEach(line -> (isPhoneMark(line) ? footer : kept).append(line).append('\n'));
        kept.append('\n');
      }
    }
    return new Split(kept.toString(), footer + (mark < 0 ? "" : text.substring(mark)));
  }

  private static int signatureMark(String text) {
    int at =
        text.startsWith("-- \n") || text.startsWith("--\n")
            ? 0
            : Math.max(text.indexOf("\n-- \n"), text.indexOf("\n--\n"));
    boolean shortEnough =
        at >= 0
            && text.substring(at).lines().filter(line -> !line.isBlank()).count()
                <= LONGEST_SIGNATURE;
    return shortEnough ? at : -1;
  }

  private static boolean isDisclaimer(String paragraph) {
    String text = paragraph.strip().toLowerCase(Locale.ROOT);
    return DISCLAIMER_STARTS.stream().anyMatch(text::startsWith)
        && DISCLAIMER_WORDS.stream().anyMatch(text::contains);
  }

  private static boolean isPhoneMark(String line) {
    String text = line.strip().toLowerCase(Locale.ROOT);
    return text.length() < 80 && PHONE_MARKS.stream().anyMatch(text::startsWith);
  }
}
