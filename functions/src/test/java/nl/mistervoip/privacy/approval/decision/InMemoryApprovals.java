package nl.mistervoip.privacy.approval.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Approvals in memory, under the same conditions as the table. */
public final class InMemoryApprovals implements Approvals {
  private static final Comparator<Approval> LONGEST_FIRST =
      Comparator.comparing(Approval::openedAt).thenComparing(Approval::id);

  private final Map<String, Approval> rows = new HashMap<>();
  private Optional<Runnable> first = Optional.empty();

  /** Somebody else comes between a look and the next write, once. */
  public void beforeNextSave(Runnable somebodyElse) {
    this.first = Optional.of(somebodyElse);
  }

  @Override
  public synchronized Optional<Approval> find(String approvalId) {
    return Optional.ofNullable(rows.get(approvalId));
  }

  @Override
  public synchronized List<Approval> findAll(Collection<String> approvalIds) {
    return approvalIds.stream().distinct().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public synchronized boolean save(Approval after) {
    Optional<Runnable> between = first;
    first = Optional.empty();
    between.ifPresent(Runnable::run);
    long present = find(after.id()).map(Approval::version).orElse(0L);
    if (present != after.version() - 1) {
      return false;
    }
    rows.put(after.id(), after);
    return true;
  }

  @Override
  public synchronized Page inState(String state, String cursor, int limit) {
    Comparator<Approval> order =
        state.equals(ApprovalState.OPEN) ? LONGEST_FIRST : LONGEST_FIRST.reversed();
    List<Approval> rest =
        rows.values().stream()
            .filter(one -> one.state().equals(state))
            .sorted(order)
            .filter(one -> isAfter(one, cursor, state))
            .toList();
    List<Approval> page = rest.subList(0, Math.min(rest.size(), limit));
    return new Page(
        page, page.size() < rest.size() ? Optional.of(place(page.getLast())) : Optional.empty());
  }

  /** As an index goes on: after a place in the order, whatever has left it since. */
  private static boolean isAfter(Approval one, String cursor, String state) {
    int compared = place(one).compareTo(cursor);
    return cursor.isEmpty() || (state.equals(ApprovalState.OPEN) ? compared > 0 : compared < 0);
  }

  private static String place(Approval one) {
    Duration since = Duration.between(Instant.EPOCH, one.openedAt());
    return String.format("%d.%09d %s", since.toSeconds(), since.toNanosPart(), one.id());
  }
}
