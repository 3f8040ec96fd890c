package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void resultsShouldComeInTheOrderOfTheThings() {
    List<Integer> things = IntStream.range(0, 100).boxed().toList();
    assertThat(SideBySide.map(8, things, thing -> thing * 2))
        .isEqualTo(IntStream.range(0, 100).map(thing -> thing * 2).boxed().toList());
    assertThat(SideBySide.map(8, List.<Integer>of(), thing -> thing)).isEmpty();
  }

  @Test
  void asManyAsAllowedShouldRunAtATimeAndNoMore() {
    CountDownLatch allHere = new CountDownLatch(3);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Boolean> met =
        SideBySide.map(
            3,
            List.of(1, 2, 3, 4, 5, 6),
            thing -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              allHere.countDown();
              boolean together = await(allHere);
              running.decrementAndGet();
              return together;
            });
    assertThat(met).containsOnly(true);
    assertThat(most.get()).isEqualTo(3);
  }

  @Test
  void theFirstFailureInTheirOrderShouldComeOutAsItIsOnceAllHaveEnded() {
    AtomicInteger ended = new AtomicInteger();
    assertThatThrownBy(
            () ->
                SideBySide.map(
                    4,
                    List.of(1, 2, 3, 4),
                    thing -> {
                      ended.incrementAndGet();
                      if (thing > 1) {
                        throw new IllegalArgumentException("thing " + thing);
                      }
                      return thing;
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("thing 2");
    assertThat(ended).hasValue(4);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
