package nl.mistervoip.privacy.testing;

import java.time.Instant;
import nl.mistervoip.privacy.casefile.DeskSettings;
import nl.mistervoip.privacy.casefile.SettingsShelf;

/** What was set at the console, in memory, with the rule of the real one. */
public final class InMemorySettingsShelf implements SettingsShelf {
  private Kept kept = Kept.NOTHING;
  private boolean broken;

  @Override
  public synchronized Kept read() {
    if (broken) {
      throw new IllegalStateException("The row is unreadable on purpose.");
    }
    return kept;
  }

  @Override
  public synchronized boolean save(Kept next, int seen) {
    if (kept.number() != seen) {
      return false;
    }
    kept = next;
    return true;
  }

  /** Puts a version on top, as it is. */
  public synchronized void put(DeskSettings values, Instant at) {
    kept = kept.with(new Version(kept.number() + 1, "admin-1", at, "because", values));
  }

  /** From now on nobody can read it. */
  public synchronized void isBroken() {
    broken = true;
  }
}
