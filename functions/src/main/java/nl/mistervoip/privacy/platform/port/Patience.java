package nl.mistervoip.privacy.platform.port;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long and how often an interface is asked. Pauses grow and are of random length, so that
 * parallel steps do not all come back at once.
 *
 * @param answer for how long one answer is waited for
 * @param pause waits
 * @param random chooses the length of pauses
 * @param tries how often it is asked, at most
 */
record Patience(Duration answer, Pause pause, RandomGenerator random, int tries) {
  static final int TRIES = 4;

  private static final long FIRST_MILLIS = 200;
  private static final long LONGEST_MILLIS = 5_000;
  // With all tries and pauses it stays below the minute that a function has.
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private static final Duration PAGE_ANSWER = Duration.ofSeconds(3);
  private static final int PAGE_TRIES = 1;

  Patience(Duration answer, Pause pause, RandomGenerator random) {
    this(answer, pause, random, TRIES);
  }

  /** Waits. */
  interface Pause {
    void pause(Duration time);
  }

  static Patience usual() {
    return new Patience(ANSWER, Patience::sleep, RandomGenerator.getDefault());
  }

  /** While a person waits for a page: once, for that person can look again. */
  static Patience ofAPage() {
    return new Patience(PAGE_ANSWER, Patience::sleep, RandomGenerator.getDefault(), PAGE_TRIES);
  }

  /**
   * Waits before a repetition.
   *
   * @param tried how often it has been asked, from 1
   * @param asked what the other side asks to wait for (RFC 9110 10.2.3); no longer than our longest
   */
  void again(int tried, Optional<Duration> asked) {
    long bound = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(tried - 1, 10));
    long least = asked.map(Duration::toMillis).map(one -> Math.min(one, LONGEST_MILLIS)).orElse(0L);
    pause.pause(Duration.ofMillis(Math.max(least, random.nextLong(bound + 1))));
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortUnavailableException("interrupted");
    }
  }
}
