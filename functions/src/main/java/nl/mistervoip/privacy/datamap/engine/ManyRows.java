package nl.mistervoip.privacy.datamap.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads rows again by the hundred and hands them out, several at a time. */
final class ManyRows {
  /** So many writes wait for the table at the same time: the rest is left to others. */
  static final int AT_ONCE = 8;

  private final Tables tables;
  private final int atOnce;

  /** What is done with a row as it is now, or with its absence. */
  interface Work {
    Written on(ItemRef ref, Optional<Map<String, AttributeValue>> row);
  }

  ManyRows(Tables tables, int atOnce) {
    this.tables = tables;
    this.atOnce = atOnce;
  }

  /**
   * What became of each, in their order. While a hundred are written the next are read. When one
   * fails, those under way end first.
   */
  List<Written> each(Place.Table table, List<ItemRef> refs, Work work) {
    List<Written> written = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(atOnce);
        ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Future<ReadRows> next = reader.submit(() -> read(table, part(refs, 0)));
      for (int at = 0; at < refs.size(); at += Tables.BATCH) {
        ReadRows now = resultOf(next);
        int then = at + Tables.BATCH;
        next = reader.submit(() -> read(table, part(refs, then)));
        List<Future<Written>> under =
            now.refs().stream()
                .map(ref -> pool.submit(() -> work.on(ref, now.row(table, ref))))
                .toList();
        for (Future<Written> one : under) {
          written.add(resultOf(one));
        }
      }
    }
    return written;
  }

  /** A hundred references and the rows that are there. */
  private record ReadRows(
      List<ItemRef> refs, Map<Map<String, AttributeValue>, Map<String, AttributeValue>> rows) {
    Optional<Map<String, AttributeValue>> row(Place.Table table, ItemRef ref) {
      return Optional.ofNullable(rows.get(Rows.key(table, ref.key())));
    }
  }

  private static List<ItemRef> part(List<ItemRef> refs, int from) {
    return refs.subList(Math.min(from, refs.size()), Math.min(from + Tables.BATCH, refs.size()));
  }

  private ReadRows read(Place.Table table, List<ItemRef> refs) {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> rows = new HashMap<>();
    List<Map<String, AttributeValue>> keys =
        refs.stream().map(ref -> Rows.key(table, ref.key())).distinct().toList();
    if (!keys.isEmpty()) {
      tables.get(table, keys).forEach(row -> rows.put(Rows.keyOf(table, row), row));
    }
    return new ReadRows(refs, rows);
  }

  private static <T> T resultOf(Future<T> one) {
    try {
      return one.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException("A write failed for a reason of this program.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Tables.UnavailableException("interrupted");
    }
  }
}
