package nl.mistervoip.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mistervoip.privacy.request.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageBundlesTest {
  private static final Pattern PLACE = Pattern.compile("\\{[a-z-]+}");
  private static final Path SOURCES = Path.of("src/main/java/nl/mistervoip/privacy/export");

  @ParameterizedTest
  @ValueSource(strings = {PackageTexts.BUNDLE, DownloadPages.BUNDLE})
  void everyTextShouldExistInBothLanguagesWithTheSamePlaces(String bundle) {
    Map<String, String> dutch = texts(bundle, Language.NL);
    Map<String, String> english = texts(bundle, Language.EN);
    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    assertThat(dutch)
        .allSatisfy(
            (key, text) ->
                assertThat(places(text)).as(key).isEqualTo(places(english.getOrDefault(key, ""))));
    assertThat(dutch.values())
        .noneMatch(text -> Pattern.compile("\\b(je|jij|jouw|jullie)\\b").matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {PackageTexts.BUNDLE, DownloadPages.BUNDLE})
  void noTextShouldBeUnused(String bundle) throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.sorted().toList()) {
        sources.append(Files.readString(file));
      }
    }
    Set<String> made =
        new TreeSet<>(List.of(MaskReason.values()).stream().map(MaskReason::key).toList());
    assertThat(texts(bundle, Language.NL).keySet())
        .filteredOn(key -> !made.contains(key))
        .filteredOn(key -> sources.indexOf('"' + key + '"') < 0)
        // Facts about a category name the last part only.
        .filteredOn(key -> sources.indexOf('"' + key.replaceFirst("^about\\.", "") + '"') < 0)
        // Pages name the first part of their two texts.
        .filteredOn(
            key ->
                !key.matches(".*\\.(title|text)")
                    || sources.indexOf('"' + key.replaceAll("\\.[a-z]+$", "") + '"') < 0)
        .isEmpty();
  }

  @Test
  void everyReasonShouldBeExplained() {
    assertThat(texts(PackageTexts.BUNDLE, Language.EN).keySet())
        .containsAll(List.of(MaskReason.values()).stream().map(MaskReason::key).toList());
  }

  private static Map<String, String> texts(String name, Language language) {
    ResourceBundle bundle = ResourceBundle.getBundle(name, language.locale());
    Map<String, String> texts = new HashMap<>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }

  private static Set<String> places(String text) {
    return new TreeSet<>(PLACE.matcher(text).results().map(MatchResult::group).toList());
  }
}
