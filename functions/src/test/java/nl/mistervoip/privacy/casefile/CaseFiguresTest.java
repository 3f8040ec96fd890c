package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryMetrics;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class CaseFiguresTest {
  private final InMemoryMetrics metrics = new InMemoryMetrics();
  private final CaseFigures figures = new CaseFigures(metrics);
  private final CaseRecord open = aCase().asking(Right.ACCESS, Right.ERASURE).build();
  private final Instant inTime = TickingClock.NOW.plus(Duration.ofDays(3));

  private void closes(CaseState state, Instant at) {
    figures.moved(open.movedTo(state, at), at);
  }

  @Test
  void anOpenedCaseShouldCountOnceAndOncePerRight() {
    figures.opened(open, TickingClock.NOW);
    assertThat(metrics.sums())
        .isEqualTo(Map.of("CasesOpened", 1L, "RightsAsked/access", 1L, "RightsAsked/erasure", 1L));
  }

  @Test
  void anAnswerShouldBeLateFromTheDayAfterTheLastOne() {
    Instant lastMoment = open.lastDay().atTime(23, 59).atZone(Deadlines.ZONE).toInstant();
    closes(CaseState.CLOSED_ANSWERED, lastMoment);
    assertThat(metrics.sums())
        .containsEntry("CasesAnswered", 1L)
        .containsEntry("CasesAnsweredLate", 0L)
        .containsEntry("RightsAnswered/erasure", 1L);
    closes(CaseState.CLOSED_REFUSED, lastMoment.plus(Duration.ofMinutes(1)));
    assertThat(metrics.sums())
        .containsEntry("CasesRefused", 1L)
        .containsEntry("CasesAnsweredLate", 1L)
        .containsEntry("RightsAnswered/erasure", 1L);
  }

  @Test
  void whatEndsWithoutAnAnswerShouldBeToldApart() {
    closes(CaseState.CLOSED_WITHDRAWN, inTime);
    closes(CaseState.CLOSED_UNIDENTIFIED, inTime);
    closes(CaseState.NEEDS_ATTENTION, inTime);
    assertThat(metrics.sums()).isEqualTo(Map.of("CasesGivenUp", 2L, "CasesFailed", 1L));
  }

  @Test
  void aCaseOnItsWayShouldCountNothing() {
    closes(CaseState.PREPARING, inTime);
    closes(CaseState.ANSWER_RETURNED, inTime);
    assertThat(metrics.sums()).isEmpty();
  }
}
