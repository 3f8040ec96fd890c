package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What every keeper of senders does; run on the fake and on the real one. */
public interface CaseSendersContract {
  /** The senders under test. */
  CaseSenders senders();

  /** The cases they belong to. */
  Cases cases();

  @Test
  default void aSenderShouldFindTheOpenCaseAndNobodyElseShould() {
    String sender = any();
    CaseId id = opened(0);
    senders().note(id, sender);
    senders().note(id, sender);
    assertThat(senders().openCasesOf(sender)).containsExactly(id);
    assertThat(senders().openCasesOf(any())).isEmpty();
  }

  @Test
  default void severalCasesShouldComeSoonestDueFirst() {
    String sender = any();
    CaseId later = opened(30);
    CaseId sooner = opened(-30);
    senders().note(later, sender);
    senders().note(sooner, sender);
    assertThat(senders().openCasesOf(sender)).containsExactly(sooner, later);
  }

  @Test
  default void aCaseThatClosedShouldKeepNoSender() {
    String sender = any();
    CaseId id = opened(0);
    senders().note(id, sender);
    assertThat(
            cases().apply(id, CaseEvent.WITHDRAW, "officer-1", TickingClock.NOW).state().closed())
        .isTrue();
    assertThat(senders().openCasesOf(sender)).isEmpty();
    senders().note(id, sender);
    assertThat(senders().openCasesOf(sender)).isEmpty();
  }

  @Test
  default void aCaseThatMovedOnShouldKeepItsSender() {
    String sender = any();
    CaseId id = opened(0);
    senders().note(id, sender);
    assertThat(cases().apply(id, CaseEvent.FAIL, "system", TickingClock.NOW).resumeState())
        .isPresent();
    assertThat(senders().openCasesOf(sender)).containsExactly(id);
  }

  private CaseId opened(int days) {
    CaseRecord record =
        aCase().ofMessage(any()).receivedAt(TickingClock.NOW.plus(Duration.ofDays(days))).build();
    assertThat(cases().open(record, TickingClock.NOW)).isTrue();
    return record.id();
  }

  private static String any() {
    return UUID.randomUUID().toString();
  }
}
