package nl.mistervoip.privacy.retention;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.platform.Json;

/**
 * Cuts the items that come by into batches of one rule each, and digests them on the way; holds two
 * batches in memory. It can stop behind any page and go on from there in another turn.
 */
final class BatchWriter {
  // An item of the table may hold 400 KB; long keys would not fit with a thousand to a batch.
  private static final int BATCH_BYTES = 256 * 1024;

  private final PlanningFence fence;
  private Planning planning;
  private RuleCount count = new RuleCount("", SweepPlan.Count.NONE);
  private final Open going = new Open(false);
  private final Open moving = new Open(true);
  private int batches;
  private long all;

  BatchWriter(PlanningFence fence, Planning from) {
    this.fence = fence;
    this.planning = from;
    this.batches = from.batches();
    this.all = from.due();
  }

  /** How far it has come, without what was read since a rule was entered. */
  Planning soFar() {
    return planning;
  }

  /** Goes on with the items of a rule; with what was found of it before. */
  void enter(String rule) {
    count = new RuleCount(rule, planning.open());
  }

  /** One more item that goes, or loses what the rule is for. */
  void due(ItemRef item) {
    going.add(item);
    count.due();
    all++;
  }

  /** One more item that has nothing of what the rule is for. */
  void bare(ItemRef item) {
    moving.add(item);
  }

  /** One more item that a hold keeps. */
  void held(String hold) {
    count.held(hold);
  }

  /** One more item whose rule may not run. */
  void unsigned() {
    count.unsigned();
  }

  /** One more item whose term cannot be read. */
  void unreadable() {
    count.unreadable();
  }

  /** The time is over: another turn goes on in the same rule. */
  void pause(Position next) {
    flush();
    planning = planning.at(count.soFar(), next, batches);
  }

  /** The store is read to its end. */
  void leave() {
    flush();
    planning = planning.leave(count.soFar(), batches);
  }

  private void flush() {
    going.flush();
    moving.flush();
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
      String rule = count.soFar().rule();
      String hex = digest.hex();
      batches++;
      planning = planning.with((bare ? "bare " : "batch ") + rule + " " + hex);
      if (!planning.dryRun()) {
        fence.put(
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
