package nl.mistervoip.privacy.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadyAnswerTest {
  private static final Duration AFTER = Duration.ofMillis(40);
  private final SteadyAnswer steady = new SteadyAnswer(AFTER);

  private long millis(Duration work) {
    long start = System.nanoTime();
    steady.of(
        () -> {
          LockSupport.parkNanos(work.toNanos());
          return "answer";
        });
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  /** The quickest of many: what an attacker on a quiet line would see, whatever else runs here. */
  private long quickest(Duration work) {
    return IntStream.range(0, 25).mapToLong(i -> millis(work)).min().orElseThrow();
  }

  @Test
  void aQuickAndASlowLookShouldBeAnsweredAfterTheSameTime() {
    long nothing = quickest(Duration.ZERO);
    long something = quickest(Duration.ofMillis(20));
    assertThat(nothing).isGreaterThanOrEqualTo(AFTER.toMillis());
    assertThat(Math.abs(something - nothing)).isLessThanOrEqualTo(3);
  }

  @Test
  void aFailureShouldWaitAsLong() {
    long start = System.nanoTime();
    assertThatThrownBy(
            () ->
                steady.of(
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(AFTER.toNanos());
  }
}
