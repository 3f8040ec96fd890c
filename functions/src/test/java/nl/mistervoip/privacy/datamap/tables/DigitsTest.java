package nl.mistervoip.privacy.datamap.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  @Property(tries = 200)
  void aWholeNumberShouldBeWhatTheExactReadingMakesOfIt(@ForAll long number) {
    String text = Long.toString(number);
    if (Digits.wholeLong(text)) {
      assertThat(new BigDecimal(text).stripTrailingZeros().toPlainString()).isEqualTo(text);
      assertThat(Long.parseLong(text)).isEqualTo(number);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "7", "-7", "10", "100", "999999999999999999", "-999999999999999999"})
  void smallWholeNumbersShouldBeKnownByTheirDigits(String text) {
    assertThat(Digits.wholeLong(text)).isTrue();
    assertThat(new BigDecimal(text).stripTrailingZeros().toPlainString()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "-0", "007", "1.0", "1E3", "+5", " 5", "1000000000000000000", "٣"})
  void anythingElseShouldBeReadExactly(String text) {
    assertThat(Digits.wholeLong(text)).isFalse();
  }
}
