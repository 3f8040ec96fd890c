import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.StepHandler;

/** What the benches have in common: running steps as the functions do, and watching the heap. */
final class Measuring {
  private static final AtomicLong LIVE = new AtomicLong();

  private Measuring() {}

  /** Runs a step of a state machine in this process. */
  static JsonNode step(StepHandler<?, ?> handler, Map<String, ?> input) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      handler.handleRequest(
          new ByteArrayInputStream(Json.write(input)), out, BenchContext.of(handler));
      return Json.MAPPER.readTree(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String variable(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }

  /** Adds what the heap may and did hold. */
  static void heap(Map<String, Object> figures) {
    figures.put("heap_limit_mb", Runtime.getRuntime().maxMemory() >> 20);
    figures.put("heap_live_peak_mb", LIVE.get() >> 20);
  }

  /** What is left after each collection: garbage that nobody has swept yet is no use of memory. */
  static void watchHeap() {
    Thread watcher =
        new Thread(
            () -> {
              while (true) {
                long live = 0;
                for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
                  MemoryUsage after = pool.getCollectionUsage();
                  if (pool.getType() == MemoryType.HEAP && after != null) {
                    live += after.getUsed();
                  }
                }
                LIVE.accumulateAndGet(live, Math::max);
                try {
                  Thread.sleep(50);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    watcher.setDaemon(true);
    watcher.start();
  }
}
