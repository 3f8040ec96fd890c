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
 * Cuts the items that come by into batches of one rule each, and digests them on the way; holds two
 * batches in memory.
 */
final class BatchWriter {
  // An item of the table may hold 400 KB; long keys would not fit with a thousand to a batch.
  private static final int BATCH_BYTES = 256 * 1024;

  private final Sweeps sweeps;
  private final String sweepId;
  private final boolean dryRun;
  private final Digest planDigest = new Digest();
  private final List<SweepPlan.Count> counts = new ArrayList<>();
  private String rule = "";
  private final Open going = new Open(false);
  private final Open moving = new Open(true);
  private int batches;
  private long due;
  private long all;
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
    planDigest.add("retention-plan-4 " + day + " map " + mapVersion);
  }

  /** Goes on with the items of a rule. */
  void enter(String name) {
    rule = name;
    due = 0;
    holds.clear();
    unsigned = 0;
    unreadable = 0;
  }

  /** One more item that goes, or loses what the rule is for. */
  void due(ItemRef item) {
    going.add(item);
    due++;
    all++;
  }

  /** One more item that has nothing of what the rule is for. */
  void bare(ItemRef item) {
    moving.add(item);
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
    going.flush();
    moving.flush();
    SweepPlan.Count count = new SweepPlan.Count(rule, due, Map.copyOf(holds), unsigned, unreadable);
    counts.add(count);
    planDigest.add(
        "held " + rule + " " + count.held() + " unsigned " + unsigned + " odd " + unreadable);
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

  /** A batch that is being filled. */
  private final class Open {
    private final boolean bare;
    private List<ItemRef> items = new ArrayList<>();
    private Digest digest = new Digest();
    private int bytes;

    Open(boolean bare) {
      this.bare = bare;
    }

    void add(ItemRef item) {
      String line = new String(Json.write(item), StandardCharsets.UTF_8);
      if (items.size() == SweepPlan.BATCH_ITEMS || bytes + line.length() > BATCH_BYTES) {
        flush();
      }
      items.add(item);
      digest.add(line);
      bytes += line.length();
    }

    void flush() {
      if (items.isEmpty()) {
        return;
      }
      if (bare && all == 0) {
        // What only moves is no reason to ask somebody for a release: it waits for what goes.
        empty();
        return;
      }
      String hex = digest.hex();
      batches++;
      planDigest.add((bare ? "bare " : "batch ") + rule + " " + hex);
      if (!dryRun) {
        sweeps.put(
            sweepId,
            SweepPlan.batchName(batches),
            new SweepPlan.Batch(rule, hex, bare, List.copyOf(items), Tally.NOTHING));
      }
      empty();
    }

    private void empty() {
      items = new ArrayList<>();
      digest = new Digest();
      bytes = 0;
    }
  }
}
