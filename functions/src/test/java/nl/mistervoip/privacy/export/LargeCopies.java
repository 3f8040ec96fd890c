package nl.mistervoip.privacy.export;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Copies of large packages in memory; an address names its copy. */
final class LargeCopies implements LargeDownloads {
  final Map<String, byte[]> copies = new LinkedHashMap<>();

  /** Whether the next copy breaks off half way. */
  boolean breaks;

  @Override
  public String put(Consumer<OutputStream> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.accept(bytes);
    if (breaks) {
      throw new IllegalStateException("broken off");
    }
    String key = "downloads/" + (copies.size() + 1);
    copies.put(key, bytes.toByteArray());
    return key;
  }

  @Override
  public String address(String key) {
    return "https://example.nl/" + key;
  }

  byte[] only() {
    return Objects.requireNonNull(copies.values().iterator().next());
  }
}
