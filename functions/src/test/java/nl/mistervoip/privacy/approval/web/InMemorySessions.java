package nl.mistervoip.privacy.approval.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions in memory. */
final class InMemorySessions implements Sessions {
  final Map<String, Session> rows = new HashMap<>();

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
