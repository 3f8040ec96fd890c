package nl.mistervoip.privacy.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeBundlesTest {
  private static final Pattern PLACE = Pattern.compile("\\{[a-z-]+}");
  private static final DataMap MAP = DataMapLoader.bundled();

  @ParameterizedTest
  @ValueSource(strings = {"notice", "acknowledgement"})
  void everyTextShouldExistInBothLanguagesWithTheSamePlaces(String bundle) {
    Map<String, String> dutch = texts(bundle, Language.NL);
    Map<String, String> english = texts(bundle, Language.EN);
    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    dutch.forEach(
        (key, text) ->
            assertThat(places(text)).as(key).isEqualTo(places(english.getOrDefault(key, ""))));
    assertThat(dutch.values())
        .noneMatch(text -> Pattern.compile("\\b(je|jij|jouw|jullie)\\b").matcher(text).find());
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void everyActShouldBeToldInBothLanguagesUnderATitleWithoutData(Act act) {
    Set<String> titles = new HashSet<>();
    for (Language language : Language.values()) {
      Letter letter = new NoticeLetter(MAP).of(message(act, language, 1), "team@example.nl");
      assertThat(letter.title()).matches("[\\x20-\\x7E]+").doesNotContain("MV-");
      assertThat(LetterText.of(letter))
          .contains(
              "https://example.nl/told/x", MAP.store("customers").texts().title().in(language));
      titles.add(letter.title());
    }
    assertThat(titles).hasSize(2);
  }

  @Test
  void aReminderShouldSayThatItIsOne() {
    Letter letter = new NoticeLetter(MAP).of(message(Act.ERASURE, Language.NL, 2), "t@example.nl");
    assertThat(letter.title()).startsWith("Herinnering");
    assertThat(LetterText.of(letter)).contains("schreven u hier eerder over");
  }

  private static Message message(Act act, Language language, int attempt) {
    Recipient recipient =
        new Recipient(
            "x",
            "X BV",
            Optional.of("x@example.nl"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            language);
    return new Message(
        new NoticeKey(CaseId.ofMessage("m-1"), act, "x"),
        recipient,
        attempt,
        List.of(MAP.store("customers")),
        List.of(),
        "https://example.nl/told/x");
  }

  private static Map<String, String> texts(String bundle, Language language) {
    ResourceBundle found =
        ResourceBundle.getBundle("nl.mistervoip.privacy.recipients." + bundle, language.locale());
    return found.keySet().stream()
        .collect(Collectors.toMap(key -> key, found::getString, (a, b) -> a, TreeMap::new));
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
