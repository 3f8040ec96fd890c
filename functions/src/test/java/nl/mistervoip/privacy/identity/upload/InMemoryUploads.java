package nl.mistervoip.privacy.identity.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Uploads in memory, with all versions of each. */
final class InMemoryUploads implements Uploads {
  private final Map<String, List<byte[]>> versions = new TreeMap<>();
  private boolean stuck;

  void put(UploadKey key, byte[] content) {
    versions.computeIfAbsent(key.value(), any -> new ArrayList<>()).add(content.clone());
  }

  /** From now on nothing can be deleted, as when the store is out of reach. */
  void stick() {
    stuck = true;
  }

  void loosen() {
    stuck = false;
  }

  boolean holds(UploadKey key) {
    return versions.containsKey(key.value());
  }

  @Override
  public Optional<byte[]> read(UploadKey key) {
    return Optional.ofNullable(versions.get(key.value()))
        .map(List::getLast)
        .map(content -> Arrays.copyOf(content, Math.min(content.length, MOST_BYTES + 1)));
  }

  @Override
  public int destroy(UploadKey key) {
    if (stuck && holds(key)) {
      throw new NotDestroyedException();
    }
    return Optional.ofNullable(versions.remove(key.value())).map(List::size).orElse(0);
  }
}
