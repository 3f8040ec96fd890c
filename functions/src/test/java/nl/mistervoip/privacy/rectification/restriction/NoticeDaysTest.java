package nl.mistervoip.privacy.rectification.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeDaysTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "0", "61", "-1", "two", "1.5", "9999"})
  void whatIsNoNumberFromOneToSixtyShouldStopTheFunction(String setting) {
    assertThatThrownBy(() -> NoticeDays.of(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RESTRICTION_NOTICE_DAYS");
  }

  @Test
  void daysShouldCountInAmsterdam() {
    Instant lateInTheEvening = Instant.parse("2026-03-05T23:30:00Z");
    assertThat(NoticeDays.of("14").from(lateInTheEvening)).isEqualTo(LocalDate.parse("2026-03-20"));
  }
}
