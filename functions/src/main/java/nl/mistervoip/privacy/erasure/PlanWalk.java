package nl.mistervoip.privacy.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.platform.Together;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Goes through a sealed plan line by line and computes its digest from exactly those lines. The
 * lines of some stores are opened at a time, before they are asked for: of most there are few, and
 * asking for them takes longer than reading them.
 */
final class PlanWalk implements AutoCloseable {
  /** The lines of so many stores are open at a time, at most. */
  private static final int AHEAD = 8;

  private final PlanVault plans;
  private final CaseId id;
  private final Head head;
  private final PlanDigest computed;
  private final Map<String, Supplier<InputStream>> opened = new HashMap<>();

  PlanWalk(PlanVault plans, CaseId id, Head head) {
    this.plans = plans;
    this.id = id;
    this.head = head;
    this.computed = PlanDigest.ofPlan(head.mapVersion());
  }

  /** Hands out the lines of the next store; the stores are asked for in the order of the head. */
  void through(String store, Consumer<PlannedItem> sink) {
    PlanDigest.Lines lines = computed.store(store);
    PlanVault.lines(
        opened(store),
        item -> {
          lines.item(item);
          sink.accept(item);
        });
    lines.end();
  }

  private InputStream opened(String store) {
    if (!opened.containsKey(store)) {
      openFrom(head.stores().indexOf(store));
    }
    return Objects.requireNonNull(opened.remove(store), store).get();
  }

  private void openFrom(int place) {
    Together reads = new Together();
    head.stores().stream()
        .skip(place)
        .limit(AHEAD)
        .forEach(name -> opened.put(name, reads.add(() -> plans.open(id, head.digest(), name))));
    reads.run();
  }

  /** Closes what was opened and not walked through. */
  @Override
  public void close() {
    opened.values().forEach(PlanWalk::drop);
    opened.clear();
  }

  private static void drop(Supplier<InputStream> opening) {
    try {
      opening.get().close();
    } catch (IOException | RuntimeException e) {
      // It was never open, or is no longer; nobody reads it any more.
      return;
    }
  }

  /** The digest of what was walked through; to be asked once, at the end. */
  String digest() {
    return computed.hex();
  }
}
