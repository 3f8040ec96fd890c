package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.platform.Json;

/**
 * The gathered items of one store, read anew from the vault each time they are asked for, one at a
 * time.
 */
final class GatheredItems {
  private static final ObjectReader READER = Json.MAPPER.readerFor(GatheredItem.class);
  private static final int BLOCK = 64 * 1024;

  private final Supplier<InputStream> lines;
  private final UnaryOperator<GatheredItem> change;

  GatheredItems(Supplier<InputStream> lines, UnaryOperator<GatheredItem> change) {
    this.lines = lines;
    this.change = change;
  }

  void forEach(Consumer<GatheredItem> sink) {
    try (InputStream in = new BufferedInputStream(lines.get(), BLOCK);
        MappingIterator<GatheredItem> each = READER.readValues(in)) {
      while (each.hasNextValue()) {
        sink.accept(change.apply(each.nextValue()));
      }
    } catch (JsonProcessingException e) {
      throw unreadable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first of them, and no more is read. */
  List<GatheredItem> first(int most) {
    List<GatheredItem> items = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(lines.get(), BLOCK);
        MappingIterator<GatheredItem> each = READER.readValues(in)) {
      while (items.size() < most && each.hasNextValue()) {
        items.add(change.apply(each.nextValue()));
      }
    } catch (JsonProcessingException e) {
      throw unreadable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items;
  }

  /** What a parser quotes may be personal. */
  private static UncheckedIOException unreadable() {
    return new UncheckedIOException(new IOException("Not readable as gathered items."));
  }

  /** The same items, each shown to someone else too on its way. */
  GatheredItems seenBy(Consumer<GatheredItem> other) {
    return new GatheredItems(
        lines,
        item -> {
          GatheredItem changed = change.apply(item);
          other.accept(changed);
          return changed;
        });
  }
}
