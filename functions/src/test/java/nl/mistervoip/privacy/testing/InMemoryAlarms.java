package nl.mistervoip.privacy.testing;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.platform.Alarms;

/** Remembers the alarms that were raised. */
public final class InMemoryAlarms implements Alarms {
  private final List<Alarm> raised = new ArrayList<>();

  @Override
  public synchronized void raise(Alarm alarm) {
    raised.add(alarm);
  }

  /**
   * The alarms so far.
   *
   * @return the alarms in the order in which they were raised
   */
  public synchronized List<Alarm> raised() {
    return List.copyOf(raised);
  }
}
