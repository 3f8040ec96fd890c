package nl.mistervoip.privacy.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LexiconFileTest {
  @Test
  void aFieldThatDoesNotExistShouldBeNamedWithItsLineAndWhatToDo() {
    String yaml =
        """
        version: "1"
        languages: {}
        rules:
          - {id: a, label: access, wieght: 3, all: [[x]]}
        """;
    assertThatThrownBy(
            () -> LexiconFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Line 4")
        .hasMessageContaining("wieght")
        .hasMessageContaining("Correct it");
  }

  @Test
  void everyRuleShouldHaveItsOwnNameAndAKnownLabel() {
    Set<String> seen = new HashSet<>();
    for (LexiconFile.RuleText rule : LexiconFile.load().rules()) {
      assertThat(seen.add(rule.id())).as(rule.id()).isTrue();
      assertThat(Label.ofWireName(rule.label())).isNotNull();
      assertThat(rule.weight()).as(rule.id()).isBetween(1, 3);
      assertThat(rule.all()).as(rule.id()).isNotEmpty();
    }
  }

  @Test
  void aLabelThatDoesNotExistShouldBeNamed() {
    assertThatThrownBy(() -> Label.ofWireName("acces")).hasMessageContaining("acces");
  }
}
