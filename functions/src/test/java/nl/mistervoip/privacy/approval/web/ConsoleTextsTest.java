package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.Test;

/** The console's words. */
class ConsoleTextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[a-z-]+}");

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle("approval.console", language.locale());
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  @Test
  void bothLanguagesShouldSayTheSameThingsWithTheSamePlaces() {
    ResourceBundle dutch = bundle(Language.NL);
    ResourceBundle english = bundle(Language.EN);
    assertThat(new TreeSet<>(dutch.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    for (String key : dutch.keySet()) {
      assertThat(places(dutch.getString(key))).as(key).isEqualTo(places(english.getString(key)));
      assertThat(dutch.getString(key)).as(key).isNotBlank();
    }
  }

  @Test
  void everyStateAndRightAndEventShouldHaveAWord() {
    Set<String> words = bundle(Language.NL).keySet();
    List<String> states =
        Arrays.stream(CaseState.values()).map(state -> "state." + state.name()).toList();
    List<String> rights =
        Arrays.stream(Right.values()).map(right -> "right." + right.wireName()).toList();
    assertThat(words).containsAll(states).containsAll(rights);
    assertThat(CaseEvent.values()).hasSizeGreaterThan(10);
  }
}
