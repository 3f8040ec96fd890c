package nl.mistervoip.privacy.datamap.connection;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Repeats what a service refused because too much was asked of it, after growing pauses of random
 * length, so that parallel steps do not all come back at once. Whatever else fails is reported
 * without the message, which may hold data.
 */
final class Backoff {
  private static final int TRIES = 6;
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5_000;

  private final Pause pause;
  private final RandomGenerator random;

  /** Waits. */
  interface Pause {
    void pause(Duration time);
  }

  Backoff(Pause pause, RandomGenerator random) {
    this.pause = pause;
    this.random = random;
  }

  static Backoff sleeping() {
    return new Backoff(Backoff::sleep, RandomGenerator.getDefault());
  }

  <T> T run(Supplier<T> call) {
    for (int tried = 1; ; tried++) {
      try {
        return call.get();
      } catch (AwsServiceException e) {
        if (!e.isThrottlingException() || tried == TRIES) {
          throw new Tables.UnavailableException(
              e.awsErrorDetails() == null ? name(e) : e.awsErrorDetails().errorCode());
        }
        again(tried);
      } catch (SdkException e) {
        throw new Tables.UnavailableException(name(e));
      }
    }
  }

  /** Waits as long as before the given repetition, counted from 1. */
  void again(int tried) {
    long longest = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(tried - 1, 10));
    pause.pause(Duration.ofMillis(random.nextLong(longest + 1)));
  }

  private static String name(SdkException e) {
    return e.getClass().getSimpleName();
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Tables.UnavailableException("interrupted");
    }
  }
}
