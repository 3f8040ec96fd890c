package nl.mistervoip.privacy.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Position;

/**
 * The pages of a search in order, the next one being read while the present one is masked and
 * sealed. Never more than one ahead, so two pages (of 1 MB at most each in DynamoDB) are in memory
 * whatever the store holds. Closing waits for the page that is under way: nothing reads on behind
 * the back of who stopped.
 */
final class PageAhead implements AutoCloseable {
  private static final long LOOK_AGAIN_MILLIS = 5;

  private final SynchronousQueue<Step> handedOver = new SynchronousQueue<>();
  private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
  private final Future<?> reading;
  private volatile boolean stopped;

  /** What the reader hands over. */
  sealed interface Step {
    /**
     * A page as it was read.
     *
     * @param items in order
     * @param next where the next page begins; empty at the end of the store
     */
    record Page(List<Item> items, Optional<Position> next) implements Step {}

    /**
     * Nothing more comes.
     *
     * @param outcome whether the store answered to its end
     */
    record Ended(Outcome outcome) implements Step {}

    /**
     * Reading failed in a way that says nothing of the store.
     *
     * @param fault what happened
     */
    record Broken(Throwable fault) implements Step {
      /** Lets the one who waited fail in the same way. */
      RuntimeException raised() {
        if (fault instanceof Error error) {
          throw error;
        }
        return fault instanceof RuntimeException known ? known : new IllegalStateException(fault);
      }
    }
  }

  /** Begins reading at once. */
  PageAhead(Landscape landscape, PartedSearch.Task task, Position from) {
    this.reading = reader.submit(() -> handOver(read(landscape, task, from)));
  }

  /** The next page, or how it ended; not to be asked again after that. */
  Step take() {
    try {
      return handedOver.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a page was read.", e);
    }
  }

  @Override
  public void close() {
    stopped = true;
    try {
      while (!reading.isDone()) {
        // Whoever hands over what nobody wants any more must not wait for ever.
        handedOver.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      reader.shutdownNow();
    }
    reader.close();
  }

  private Step read(Landscape landscape, PartedSearch.Task task, Position from) {
    try {
      return new Step.Ended(landscape.search(task.store(), task.subject(), from, new HandedOver()));
    } catch (RuntimeException | Error e) {
      // Whatever it was: the other side waits for an end.
      return new Step.Broken(e);
    }
  }

  private void handOver(Step step) {
    try {
      handedOver.put(step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }

  /** Collects a page, hands it over and waits until it is taken. */
  private final class HandedOver implements Pages {
    private List<Item> items = new ArrayList<>();

    @Override
    public void item(Item item) {
      items.add(item);
    }

    @Override
    public boolean pageEnded(Optional<Position> next) {
      handOver(new Step.Page(items, next));
      items = new ArrayList<>();
      return !stopped;
    }
  }
}
