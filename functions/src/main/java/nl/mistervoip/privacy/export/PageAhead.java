package nl.mistervoip.privacy.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private final Landscape landscape;
  private final PartedSearch.Task task;
  private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
  private Future<Read> ahead;

  /**
   * A page as it was read.
   *
   * @param items in order
   * @param next where the next page begins; empty at the end of the store
   * @param outcome whether the store answered
   */
  record Read(List<Item> items, Optional<Position> next, Outcome outcome) {}

  /** Begins reading at once. */
  PageAhead(Landscape landscape, PartedSearch.Task task, Position from) {
    this.landscape = landscape;
    this.task = task;
    this.ahead = reader.submit(reading(from));
  }

  /** The page whose turn it is; to be asked as long as the one before had a next one. */
  Read take() {
    Read read = taken();
    read.next().ifPresent(next -> ahead = reader.submit(reading(next)));
    return read;
  }

  @Override
  public void close() {
    reader.close();
  }

  private Callable<Read> reading(Position from) {
    return () -> {
      OnePage page = new OnePage();
      Outcome outcome = landscape.search(task.store(), task.subject(), from, page);
      return new Read(page.items, page.next, outcome);
    };
  }

  private Read taken() {
    try {
      return ahead.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a page was read.", e);
    }
  }

  /** Takes one page and stops. */
  private static final class OnePage implements Pages {
    private final List<Item> items = new ArrayList<>();
    private Optional<Position> next = Optional.empty();

    @Override
    public void item(Item item) {
      items.add(item);
    }

    @Override
    public boolean pageEnded(Optional<Position> position) {
      next = position;
      return false;
    }
  }
}
