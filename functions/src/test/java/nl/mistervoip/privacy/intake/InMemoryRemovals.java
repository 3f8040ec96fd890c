package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Notes of what was taken out, in memory. */
final class InMemoryRemovals implements Removals {
  private final Map<String, Removal> notes = new TreeMap<>();

  @Override
  public Removal note(String mailId, String stage, Removal removal, Instant now) {
    return notes.computeIfAbsent(mailId + "#" + stage, any -> removal);
  }

  @Override
  public Optional<Removal> find(String mailId, String stage) {
    return Optional.ofNullable(notes.get(mailId + "#" + stage));
  }
}
