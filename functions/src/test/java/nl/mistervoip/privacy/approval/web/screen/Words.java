package nl.mistervoip.privacy.approval.web.screen;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/** The console's words in one language, and what is none of them. */
public final class Words {
  private static final String BUNDLE = "approval.console";
  private static final Pattern DAY_OF_MACHINES =
      Pattern.compile("(?<![-\\w])\\d{4}-\\d{2}-\\d{2}(?![-\\w])");
  private static final int SURELY_A_SENTENCE = 14;

  private final Texts texts;
  private final Set<String> keys;
  private final Set<String> ours;
  private final Set<String> theirs;
  private final List<Pattern> theirSentences;

  /** The words of a language. */
  public Words(Language language) {
    ResourceBundle own = bundle(language);
    ResourceBundle other = bundle(language == Language.NL ? Language.EN : Language.NL);
    this.texts = Texts.of(BUNDLE, language.locale());
    this.keys = own.keySet().stream().filter(key -> key.contains(".")).collect(Collectors.toSet());
    this.ours = own.keySet().stream().map(own::getString).collect(Collectors.toSet());
    this.theirs =
        other.keySet().stream()
            .map(other::getString)
            .filter(text -> !ours.contains(text))
            .collect(Collectors.toSet());
    this.theirSentences = theirs.stream().filter(Words::hasPlaces).map(Words::pattern).toList();
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(BUNDLE, language.locale());
  }

  private static boolean hasPlaces(String text) {
    return text.contains("{") && text.replaceAll("\\{[a-z-]+}", "").length() > SURELY_A_SENTENCE;
  }

  private static Pattern pattern(String text) {
    String literal = text.replaceAll("\\{[a-z-]+}", "\\\\E.*\\\\Q");
    return Pattern.compile("\\Q" + literal + "\\E");
  }

  /** A sentence, see {@link Texts#text}. */
  public String say(String key, String... namesAndValues) {
    return texts.text(key, namesAndValues);
  }

  Texts texts() {
    return texts;
  }

  /**
   * Whether a text of a page is a key, a sentence of the other language, or a day as 2026-03-05.
   */
  boolean isWrong(String text) {
    return keys.contains(text)
        || theirs.contains(text)
        || DAY_OF_MACHINES.matcher(text).find()
        || theirSentences.stream().anyMatch(sentence -> sentence.matcher(text).matches());
  }
}
