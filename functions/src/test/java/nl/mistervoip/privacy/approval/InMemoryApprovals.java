package nl.mistervoip.privacy.approval;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Approvals in memory, under the same conditions as the table. */
final class InMemoryApprovals implements Approvals {
  private static final Comparator<Approval> LONGEST_FIRST =
      Comparator.comparing(Approval::openedAt).thenComparing(Approval::id);

  private final Map<String, Approval> rows = new HashMap<>();

  @Override
  public synchronized Optional<Approval> find(String approvalId) {
    return Optional.ofNullable(rows.get(approvalId));
  }

  @Override
  public synchronized boolean save(Approval after) {
    long present = find(after.id()).map(Approval::version).orElse(0L);
    if (present != after.version() - 1) {
      return false;
    }
    rows.put(after.id(), after);
    return true;
  }

  @Override
  public synchronized Page inState(String state, String cursor, int limit) {
    List<Approval> all =
        rows.values().stream()
            .filter(one -> one.state().equals(state))
            .sorted(state.equals(ApprovalState.OPEN) ? LONGEST_FIRST : LONGEST_FIRST.reversed())
            .toList();
    int from = cursor.matches("[0-9]{1,9}") ? Integer.parseInt(cursor) : 0;
    int to = Math.min(all.size(), from + limit);
    List<Approval> page = from > to ? List.of() : all.subList(from, to);
    return new Page(page, to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }
}
