package nl.mistervoip.privacy.retention;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports in memory, as texts by name. */
final class InMemoryReports implements Reports {
  final Map<String, String> texts = new TreeMap<>();

  @Override
  public void put(String name, String contentType, byte[] content) {
    texts.put(name, new String(content, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<byte[]> find(String name) {
    return Optional.ofNullable(texts.get(name)).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
