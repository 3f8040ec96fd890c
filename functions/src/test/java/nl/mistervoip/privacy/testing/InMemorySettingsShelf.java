package nl.mistervoip.privacy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import nl.mistervoip.privacy.casefile.SettingsShelf;

/**
 * What was set at the console, in memory, with the rule of the real one.
 *
 * @param <T> what is set
 */
public final class InMemorySettingsShelf<T> implements SettingsShelf<T> {
  private Kept<T> kept = Kept.nothing();
  private boolean broken;

  @Override
  public synchronized Kept<T> read() {
    if (broken) {
      throw new UncheckedIOException(new IOException("The row is unreadable on purpose."));
    }
    return kept;
  }

  @Override
  public synchronized boolean save(Kept<T> next, int seen) {
    if (kept.number() != seen) {
      return false;
    }
    kept = next;
    return true;
  }

  /** Puts a version on top, as it is. */
  public synchronized void put(T values, Instant at) {
    kept = kept.with(new Version<>(kept.number() + 1, "admin-1", at, "because", values));
  }

  /** From now on nobody can read it. */
  public synchronized void isBroken() {
    broken = true;
  }
}
