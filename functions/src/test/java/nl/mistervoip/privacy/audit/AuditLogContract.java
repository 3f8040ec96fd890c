package nl.mistervoip.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What every audit does; run on the fake and on the real one. */
public interface AuditLogContract {
  /** The log under test. */
  AuditLog log();

  /** The same, for reading. */
  AuditTrail trail();

  /** The same, for looking things up. */
  AuditSearch search();

  @Test
  default void anEntryShouldBeFoundByItsDayActorAndEventInAnyChain() {
    String one = newChain();
    String other = newChain();
    Instant day = TickingClock.NOW.minus(Duration.ofDays(500));
    log().append(event(one, "approval.given", "a"), day);
    log().append(event(other, "approval.refused", "b"), day.plusSeconds(60));
    log().append(event(other, "case.closed", "c"), day.plusSeconds(120));
    log().append(event(one, "approval.given", "d"), day.plus(Duration.ofDays(2)));
    LocalDate on = day.atOffset(ZoneOffset.UTC).toLocalDate();
    assertThat(found(new AuditSearch.Question("", "", "officer-1", "approval", on, on), one, other))
        .containsExactlyInAnyOrder("approval.given", "approval.refused");
    assertThat(found(new AuditSearch.Question("", "", "nobody", "", on, on), one, other)).isEmpty();
    assertThat(found(new AuditSearch.Question("", one, "", "", on, on), one, other))
        .containsExactly("approval.given");
    assertThat(found(new AuditSearch.Question("", "", "", "", on, on.plusDays(2)), one, other))
        .as("the latest day first")
        .hasSize(4)
        .startsWith("approval.given");
    assertThat(found(new AuditSearch.Question(one, "", "", "approval.given", on, on), one, other))
        .containsExactly("approval.given");
  }

  /** The events of our chains, over as many pages as there are. */
  private List<String> found(AuditSearch.Question question, String... ours) {
    AuditSearch.Page page = search().find(question, "");
    List<AuditSearch.Found> all = new ArrayList<>(page.entries());
    while (page.next().isPresent()) {
      page = search().find(question, page.next().orElseThrow());
      all.addAll(page.entries());
    }
    return all.stream()
        .filter(one -> List.of(ours).contains(one.chain()))
        .map(AuditSearch.Found::event)
        .toList();
  }

  @Test
  default void anEventShouldComeBackAsItWasRecorded() {
    String chain = newChain();
    Instant now = TickingClock.NOW;
    log().append(event(chain, "identity.confirmed", "identity"), now);
    assertThat(trail().of(chain))
        .containsExactly(
            new AuditTrail.Line(
                now, "identity.confirmed", "officer-1", "GDPR 12(6)", Map.of("count", "2")));
  }

  @Test
  default void eventsShouldComeBackInTheOrderOfRecording() {
    String chain = newChain();
    for (int i = 0; i < 5; i++) {
      log().append(event(chain, "step-" + i, "step-" + i), TickingClock.NOW.plusSeconds(i));
    }
    assertThat(trail().of(chain))
        .extracting(AuditTrail.Line::event)
        .containsExactly("step-0", "step-1", "step-2", "step-3", "step-4");
  }

  @Test
  default void aRepeatedStepShouldAddNothing() {
    String chain = newChain();
    log().append(event(chain, "step", "step"), TickingClock.NOW);
    log().append(event(chain, "step", "step"), TickingClock.NOW.plusSeconds(1));
    assertThat(trail().of(chain)).hasSize(1);
  }

  @Test
  default void theSameEventInAnotherChainShouldBeAnEventOfItsOwn() {
    String one = newChain();
    String other = newChain();
    log().append(event(one, "step", "step"), TickingClock.NOW);
    log().append(event(other, "step", "step"), TickingClock.NOW);
    assertThat(trail().of(one)).hasSize(1);
    assertThat(trail().of(other)).hasSize(1);
  }

  @Test
  default void anUnknownChainShouldBeEmpty() {
    assertThat(trail().of(newChain())).isEmpty();
  }

  @Test
  default void stepsSideBySideShouldAllBeRecordedOnce() throws InterruptedException {
    String chain = newChain();
    Thread[] steps = new Thread[8];
    for (int i = 0; i < steps.length; i++) {
      String name = "step-" + i / 2;
      steps[i] =
          Thread.ofVirtual().start(() -> log().append(event(chain, name, name), TickingClock.NOW));
    }
    for (Thread step : steps) {
      step.join();
    }
    assertThat(trail().of(chain))
        .extracting(AuditTrail.Line::event)
        .containsExactlyInAnyOrder("step-0", "step-1", "step-2", "step-3");
  }

  private static AuditLog.Event event(String chain, String name, String once) {
    return new AuditLog.Event(chain, name, "officer-1", "GDPR 12(6)", Map.of("count", "2"), once);
  }

  private static String newChain() {
    return "chain-" + UUID.randomUUID();
  }
}
