package nl.mistervoip.privacy.platform;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for many things at a time, for work that mostly waits for a store. */
public final class SideBySide {
  private SideBySide() {}

  /**
   * Does the work for each thing; returns when all of it has ended.
   *
   * @param atOnce so many things at a time at most, at least one
   * @param things to work on
   * @param work what is done with each; may run on any thread
   * @param <T> a thing
   * @param <R> its result
   * @return the results in the order of the things. When some failed, the first failure in that
   *     order is thrown as it is.
   */
  public static <T, R> List<R> map(int atOnce, Collection<T> things, Function<T, R> work) {
    if (things.size() <= 1) {
      return things.stream().map(work).toList();
    }
    try (ExecutorService pool =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      List<Future<R>> running =
          things.stream().map(thing -> pool.submit(() -> work.apply(thing))).toList();
      return running.stream().map(SideBySide::result).toList();
    }
  }

  static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a result.", e);
    } catch (ExecutionException e) {
      throw raised(Optional.ofNullable(e.getCause()).orElse(e));
    }
  }

  private static RuntimeException raised(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
