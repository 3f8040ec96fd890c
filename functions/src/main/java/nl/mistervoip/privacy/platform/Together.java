package nl.mistervoip.privacy.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Different things that do not need each other, done at the same time. What was read, or the
 * failure of that read as it was, is there for who asks for it: whoever asks in the order in which
 * the reads would have been made meets the same failure first.
 *
 * <p>For one thread, and for one round: {@link #add} what is to be read, {@link #run} it, ask.
 */
public final class Together {
  private final List<FutureTask<?>> tasks = new ArrayList<>();
  private final List<FutureTask<?>> required = new ArrayList<>();

  /**
   * Adds a read.
   *
   * @param read made on any thread once {@link #run} is called
   * @param <T> what it finds
   * @return gives what was found, or throws what the read threw; to be asked after {@link #run}
   */
  public <T> Supplier<T> add(Supplier<T> read) {
    FutureTask<T> task = new FutureTask<>(read::get);
    tasks.add(task);
    return () -> SideBySide.result(task);
  }

  /**
   * Adds something that is done beside the reads and without which none of them counts.
   *
   * @param act done on any thread once {@link #run} is called
   */
  public void also(Runnable act) {
    FutureTask<Boolean> task = new FutureTask<>(act, true);
    tasks.add(task);
    required.add(task);
  }

  /**
   * Does all of it; returns when each has ended. What an added act threw is thrown then, as it is.
   */
  public void run() {
    SideBySide.map(Math.max(1, tasks.size()), tasks, Together::done);
    required.forEach(SideBySide::result);
  }

  private static boolean done(FutureTask<?> task) {
    task.run();
    return task.isDone();
  }
}
