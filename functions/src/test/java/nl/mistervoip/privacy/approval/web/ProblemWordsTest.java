package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.web.frame.PageProblem;
import nl.mistervoip.privacy.approval.web.frame.ProblemText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API refuses is told in the reader's language, whoever adds a refusal. */
class ProblemWordsTest {
  private static final Path ROOM = Path.of("src/main/java/nl/mistervoip/privacy/approval");
  private static final Pattern REFUSAL = Pattern.compile("conflict\\(\\s*\"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everyRefusalShouldHaveItsWords(String language) throws IOException {
    Set<String> titles = titles();
    assertThat(titles).hasSizeGreaterThan(20);
    ResourceBundle bundle =
        ResourceBundle.getBundle("approval.console", java.util.Locale.of(language));
    List<String> missing =
        titles.stream()
            .map(title -> ProblemText.of(new PageProblem(409, title, "")).key())
            .flatMap(key -> Stream.of(key + ".title", key + ".text"))
            .filter(key -> !bundle.containsKey(key))
            .toList();
    assertThat(missing).isEmpty();
  }

  private static Set<String> titles() throws IOException {
    Set<String> titles = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ROOM)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        REFUSAL
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .forEach(titles::add);
      }
    }
    return titles;
  }
}
