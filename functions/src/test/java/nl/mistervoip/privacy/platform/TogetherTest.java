package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private static String failing(String why) {
    throw new IllegalArgumentException(why);
  }

  @Test
  void readsShouldBeMadeAtTheSameTimeAndEachGiveItsOwn() {
    CyclicBarrier bothHere = new CyclicBarrier(2);
    Together reads = new Together();
    Supplier<String> one = reads.add(() -> met(bothHere) ? "one" : "alone");
    Supplier<Integer> two = reads.add(() -> met(bothHere) ? 2 : 0);
    reads.run();
    assertThat(one.get()).isEqualTo("one");
    assertThat(two.get()).isEqualTo(2);
  }

  @Test
  void aFailureShouldBeMetAsItIsByWhoAsksForThatRead() {
    Together reads = new Together();
    Supplier<String> there = reads.add(() -> "there");
    Supplier<String> gone = reads.add(() -> failing("gone"));
    reads.run();
    assertThat(there.get()).isEqualTo("there");
    assertThatThrownBy(gone::get)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("gone");
  }

  @Test
  void withoutWhatMustBeDoneNothingShouldCountAndAllShouldHaveEnded() {
    AtomicBoolean read = new AtomicBoolean();
    Together both = new Together();
    both.also(() -> failing("not written"));
    Supplier<Boolean> other = both.add(() -> read.compareAndSet(false, true));
    assertThatThrownBy(both::run)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("not written");
    assertThat(read).isTrue();
    assertThat(other.get()).isTrue();
  }

  @Test
  void nothingToReadShouldBeNoTrouble() {
    Together none = new Together();
    none.run();
    assertThat(none.add(() -> 1)).isNotNull();
  }

  private static boolean met(CyclicBarrier barrier) {
    try {
      return barrier.await(10, TimeUnit.SECONDS) >= 0;
    } catch (Exception e) {
      return false;
    }
  }
}
