package nl.mistervoip.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Wording;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;
import org.junit.jupiter.api.Test;

/** How values of stores are written for people. */
class ValueTextTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Field DIRECTION =
      new Field(
          "direction",
          new Wording("Richting", "Direction"),
          Field.Kind.CODE,
          Field.Mask.NONE,
          Optional.empty(),
          Map.of("in", new Wording("inkomend", "incoming")));

  @Test
  void aCodeShouldBeShownByItsMeaningInTheReadersLanguage() {
    assertThat(values(Language.NL).of(DIRECTION, JSON.textNode("in"))).isEqualTo("inkomend");
    assertThat(values(Language.EN).of(DIRECTION, JSON.textNode("in"))).isEqualTo("incoming");
  }

  @Test
  void aCodeWithoutMeaningShouldBeShownAsItIsStored() {
    assertThat(values(Language.NL).of(DIRECTION, JSON.textNode("transit"))).isEqualTo("transit");
    assertThat(values(Language.NL).of(DIRECTION, JSON.missingNode())).isEmpty();
  }

  @Test
  void everyCodeOfAListShouldBeShownByItsMeaning() {
    assertThat(values(Language.NL).of(DIRECTION, JSON.arrayNode().add("in").add("x")))
        .isEqualTo("inkomend | x");
  }

  private static ValueText values(Language language) {
    return new ValueText(language, Texts.of(PackageTexts.BUNDLE, language.locale()));
  }
}
