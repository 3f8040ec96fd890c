package nl.mistervoip.privacy.approval.web.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {
  private final Map<String, Session> rows = new HashMap<>();

  /** The keys under which they are. */
  public synchronized Set<String> keys() {
    return Set.copyOf(rows.keySet());
  }

  @Override
  public synchronized void begin(Session session) {
    if (rows.putIfAbsent(session.key(), session) != null) {
      throw new IllegalStateException("There is one with this key.");
    }
  }

  @Override
  public synchronized Optional<Session> find(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  @Override
  public synchronized void seen(Session session) {
    rows.replace(session.key(), session);
  }

  @Override
  public synchronized void end(String key) {
    rows.remove(key);
  }
}
