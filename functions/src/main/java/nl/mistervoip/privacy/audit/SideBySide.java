package nl.mistervoip.privacy.audit;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for many things at a time, and gives the results in their order. */
final class SideBySide {
  private SideBySide() {}

  static <T, R> List<R> map(int atOnce, Collection<T> things, Function<T, R> work) {
    try (ExecutorService pool = Executors.newFixedThreadPool(atOnce)) {
      List<Future<R>> running =
          things.stream().map(thing -> pool.submit(() -> work.apply(thing))).toList();
      return running.stream().map(SideBySide::result).toList();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a result.", e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("A part of the work failed; see the cause.", e.getCause());
    }
  }
}
