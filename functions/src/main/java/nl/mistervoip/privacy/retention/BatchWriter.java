package nl.mistervoip.privacy.retention;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.platform.Json;

/**
 * Cuts the items that come by into batches of one store each, and digests them on the way; holds
 * one batch in memory.
 */
final class BatchWriter {
  // An item of the table may hold 400 KB; long keys would not fit with a thousand to a batch.
  private static final int BATCH_BYTES = 256 * 1024;

  private final Sweeps sweeps;
  private final String sweepId;
  private final boolean dryRun;
  private final Digest planDigest = new Digest();
  private final List<SweepPlan.Count> counts = new ArrayList<>();
  private String store = "";
  private List<ItemRef> batch = new ArrayList<>();
  private Digest batchDigest = new Digest();
  private int batchBytes;
  private int batches;
  private long due;
  private final Map<String, Long> holds = new TreeMap<>();
  private long unsigned;
  private long unreadable;

  BatchWriter(Sweeps sweeps, String sweepId, boolean dryRun) {
    this.sweeps = sweeps;
    this.sweepId = sweepId;
    this.dryRun = dryRun;
  }

  /** Starts the digest with what every item depends on. */
  void begin(LocalDate day, String mapVersion) {
    planDigest.add("retention-plan-3 " + day + " map " + mapVersion);
  }

  /** Goes on with the items of a store. */
  void enter(String name) {
    store = name;
    due = 0;
    holds.clear();
    unsigned = 0;
    unreadable = 0;
  }

  /** One more item that goes. */
  void due(ItemRef item) {
    String line = text(item);
    if (batch.size() == SweepPlan.BATCH_ITEMS || batchBytes + line.length() > BATCH_BYTES) {
      flush();
    }
    batch.add(item);
    batchDigest.add(line);
    batchBytes += line.length();
    due++;
  }

  /** One more item that a hold keeps. */
  void held(String hold) {
    holds.merge(hold, 1L, Long::sum);
  }

  /** One more item whose rule may not run. */
  void unsigned() {
    unsigned++;
  }

  /** One more item whose term cannot be read. */
  void unreadable() {
    unreadable++;
  }

  /** The store is read to its end. */
  void leave() {
    if (!batch.isEmpty()) {
      flush();
    }
    SweepPlan.Count count =
        new SweepPlan.Count(store, due, Map.copyOf(holds), unsigned, unreadable);
    counts.add(count);
    planDigest.add(
        "held " + store + " " + count.held() + " unsigned " + unsigned + " odd " + unreadable);
  }

  /** All stores are read. */
  SweepPlan end(LocalDate day, String mapVersion) {
    return new SweepPlan(
        sweepId,
        day,
        dryRun,
        mapVersion,
        planDigest.hex(),
        List.copyOf(counts),
        dryRun ? 0 : batches);
  }

  private void flush() {
    String digest = batchDigest.hex();
    batches++;
    planDigest.add("batch " + store + " " + digest);
    if (!dryRun) {
      sweeps.put(
          sweepId,
          SweepPlan.batchName(batches),
          new SweepPlan.Batch(store, digest, List.copyOf(batch), Tally.NOTHING));
    }
    batch = new ArrayList<>();
    batchDigest = new Digest();
    batchBytes = 0;
  }

  private static String text(ItemRef item) {
    return new String(Json.write(item), StandardCharsets.UTF_8);
  }
}
