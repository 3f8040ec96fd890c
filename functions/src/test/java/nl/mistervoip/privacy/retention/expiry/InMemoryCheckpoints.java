package nl.mistervoip.privacy.retention.expiry;

import java.util.Optional;
import nl.mistervoip.privacy.platform.Json;

/** Keeps the progress as the table does: as JSON. */
final class InMemoryCheckpoints implements Checkpoints {
  private Optional<byte[]> kept = Optional.empty();

  @Override
  public Optional<Progress> find() {
    return kept.map(json -> Json.read(json, Progress.class));
  }

  @Override
  public void put(Progress progress) {
    kept = Optional.of(Json.write(progress));
  }

  @Override
  public void clear() {
    kept = Optional.empty();
  }
}
