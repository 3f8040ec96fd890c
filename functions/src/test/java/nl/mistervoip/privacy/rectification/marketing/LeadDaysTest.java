package nl.mistervoip.privacy.rectification.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadDaysTest {
  @Test
  void wholeDaysUpToNinetyShouldDo() {
    assertThat(LeadDays.of("0").days()).isZero();
    assertThat(LeadDays.of("90").days()).isEqualTo(90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "91", "28.5", "veel", "99999999999"})
  void anythingElseShouldStopTheFunctionAtStartAndNameTheSetting(String setting) {
    assertThatThrownBy(() -> LeadDays.of(setting))
        .hasMessageContaining("MARKETING_LEAD_DAYS")
        .hasMessageContaining("docs/settings.md");
  }
}
