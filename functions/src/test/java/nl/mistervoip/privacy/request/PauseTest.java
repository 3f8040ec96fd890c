package nl.mistervoip.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {
  private static final DueDates DUE = Deadlines.of(Instant.parse("2026-03-05T10:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    // Thursday: Friday, Monday and Tuesday are the three working days.
    "2026-03-05, 2026-03-05T11:00:00Z, true",
    "2026-03-05, 2026-03-10T22:59:59Z, true",
    "2026-03-05, 2026-03-10T23:00:00Z, false",
    // Before Easter: Good Friday and Easter Monday are no working days.
    "2026-04-02, 2026-04-09T12:00:00Z, true",
    "2026-04-02, 2026-04-10T12:00:00Z, false",
  })
  void onlyAQuestionWithinThreeWorkingDaysShouldPause(
      LocalDate received, Instant asked, boolean pauses) {
    assertThat(Pause.begun(received, asked).isPresent()).isEqualTo(pauses);
  }

  @Test
  void aRunningPauseShouldHaveNoDatesYet() {
    Pause pause = new Pause(Instant.parse("2026-03-06T10:00:00Z"), Optional.empty());
    assertThat(pause.moved(DUE)).isEmpty();
  }

  @Test
  void anEndedPauseShouldMoveTheDatesByItsDaysAndRollOver() {
    Pause pause =
        new Pause(Instant.parse("2026-03-06T10:00:00Z"), Optional.empty())
            .endedAt(Instant.parse("2026-03-13T10:00:00Z"));
    assertThat(pause.moved(DUE))
        .contains(new Pause.Dates(LocalDate.parse("2026-04-12"), LocalDate.parse("2026-04-13")));
  }

  @Test
  void anAnswerOnTheSameDayShouldMoveNothing() {
    Instant asked = Instant.parse("2026-03-06T10:00:00Z");
    Pause pause = new Pause(asked, Optional.of(asked.plusSeconds(3600)));
    assertThat(pause.moved(DUE).map(Pause.Dates::due)).contains(DUE.due());
  }

  @Test
  void aSecondEndShouldNotMoveTheFirst() {
    Instant asked = Instant.parse("2026-03-06T10:00:00Z");
    Pause ended = new Pause(asked, Optional.empty()).endedAt(asked.plusSeconds(60));
    assertThat(ended.endedAt(asked.plusSeconds(9999))).isEqualTo(ended);
  }
}
