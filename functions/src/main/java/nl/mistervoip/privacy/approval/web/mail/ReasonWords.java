package nl.mistervoip.privacy.approval.web.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.approval.web.frame.Shell;

/** Why software read a mail as it did, in the reader's words; the quoted words stay the mail's. */
final class ReasonWords {
  /** Such as {@code erasure: probability 33 %}. */
  private static final Pattern LIKELY = Pattern.compile("(\\w+): probability (\\d+) %");

  /** Such as {@code access: model, 'stuur' in body, 'wat' in subject}. */
  private static final Pattern LEARNED = Pattern.compile("(\\w+): model, (.+)");

  /** Such as {@code erasure: 'wis' + 'gegevens' in body (erasure.gone, 2)}. */
  private static final Pattern RULE =
      Pattern.compile("(\\w+): (.+) in (\\w+) \\((\\S+), (\\d+)\\)");

  private static final Pattern PLACE = Pattern.compile("' in (\\w+)");

  private ReasonWords() {}

  /** A reason in the reader's words; empty for one of another form, which stays as it is. */
  static Optional<String> of(String reason, Shell shell) {
    Matcher likely = LIKELY.matcher(reason);
    if (likely.matches()) {
      return Optional.of(say(shell, "reason.likely", likely, "percent", likely.group(2)));
    }
    Matcher learned = LEARNED.matcher(reason);
    if (learned.matches()) {
      String words =
          PLACE
              .matcher(learned.group(2))
              .replaceAll(
                  found -> Matcher.quoteReplacement("' " + shell.word("place.in", found.group(1))));
      return Optional.of(say(shell, "reason.learned", learned, "words", words));
    }
    Matcher rule = RULE.matcher(reason);
    if (rule.matches()) {
      String words = rule.group(2) + " " + shell.word("place.in", rule.group(3));
      return Optional.of(say(shell, "reason.rule", rule, "words", words, "rule", rule.group(4)));
    }
    return Optional.empty();
  }

  private static String say(Shell shell, String key, Matcher reason, String... places) {
    String[] all = new String[places.length + 2];
    all[0] = "label";
    all[1] = shell.word("right", reason.group(1));
    System.arraycopy(places, 0, all, 2, places.length);
    return shell.say(key, all);
  }
}
