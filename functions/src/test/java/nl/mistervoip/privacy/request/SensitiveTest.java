package nl.mistervoip.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SensitiveTest {
  private record Holder(Sensitive<String> name) {}

  @Property
  void aValueShouldNeverPrintButComeBackWhenAskedFor(@ForAll String value) {
    Sensitive<String> guarded = Sensitive.of(value);
    assertThat(guarded).hasToString("[REDACTED]");
    assertThat("" + new Holder(guarded)).isEqualTo("Holder[name=[REDACTED]]");
    assertThat(guarded.reveal()).isEqualTo(value);
  }

  @Test
  void equalValuesShouldBeEqual() {
    assertThat(Sensitive.of("a")).isEqualTo(Sensitive.of("a")).isNotEqualTo(Sensitive.of("b"));
  }
}
