package nl.mistervoip.privacy.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.platform.Json;

/**
 * The gathered items of one store, read anew from the vault each time they are asked for, one at a
 * time.
 */
final class GatheredItems {
  private final Supplier<InputStream> lines;
  private final UnaryOperator<GatheredItem> change;

  GatheredItems(Supplier<InputStream> lines, UnaryOperator<GatheredItem> change) {
    this.lines = lines;
    this.change = change;
  }

  void forEach(Consumer<GatheredItem> sink) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines.get(), StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      while (line != null) {
        sink.accept(
            change.apply(Json.read(line.getBytes(StandardCharsets.UTF_8), GatheredItem.class)));
        line = reader.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
