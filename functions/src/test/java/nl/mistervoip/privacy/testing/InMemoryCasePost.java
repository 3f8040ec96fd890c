package nl.mistervoip.privacy.testing;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/** Which cases have letters to post, in memory. */
public final class InMemoryCasePost implements CasePost {
  private static final Comparator<Letter> OLDEST_FIRST =
      Comparator.comparing(Letter::madeAt).thenComparing(Letter::name);

  private final Map<CaseId, Instant> since = new HashMap<>();
  private final InMemoryCases cases;

  /**
   * Marks on these cases.
   *
   * @param cases the cases
   */
  public InMemoryCasePost(InMemoryCases cases) {
    this.cases = cases;
  }

  private SortedSet<Letter> of(CaseId id) {
    return cases.posting.getOrDefault(id, Collections.emptySortedSet());
  }

  @Override
  public void toPrint(CaseId id, String name, Instant madeAt) {
    cases.get(id);
    synchronized (cases) {
      if (!cases.posting.containsKey(id)) {
        since.put(id, madeAt);
      }
      SortedSet<Letter> letters =
          cases.posting.computeIfAbsent(id, any -> new TreeSet<>(OLDEST_FIRST));
      letters.add(new Letter(name, madeAt, false));
    }
  }

  @Override
  public void printed(CaseId id, String name, Instant madeAt) {
    synchronized (cases) {
      SortedSet<Letter> letters = of(id);
      if (!letters.isEmpty() && letters.remove(new Letter(name, madeAt, false))) {
        letters.add(new Letter(name, madeAt, true));
      }
    }
  }

  @Override
  public void posted(CaseId id, String name, Instant madeAt) {
    cases.get(id);
    synchronized (cases) {
      if (cases.posting.containsKey(id)) {
        of(id).remove(new Letter(name, madeAt, true));
      }
    }
  }

  @Override
  public boolean allPosted(CaseId id) {
    synchronized (cases) {
      if (!of(id).isEmpty() || cases.get(id).state() == CaseState.AWAITING_POST) {
        return false;
      }
      cases.posting.remove(id);
      return true;
    }
  }

  @Override
  public List<Letter> letters(CaseId id) {
    synchronized (cases) {
      return List.copyOf(of(id));
    }
  }

  @Override
  public List<Waiting> waitingForPost() {
    synchronized (cases) {
      return cases.posting.entrySet().stream()
          .map(
              entry ->
                  new Waiting(
                      cases.get(entry.getKey()),
                      since.getOrDefault(entry.getKey(), Instant.MIN),
                      List.copyOf(entry.getValue())))
          .sorted(Comparator.comparing(Waiting::since))
          .toList();
    }
  }

  @Override
  public int casesWaiting() {
    synchronized (cases) {
      return cases.posting.size();
    }
  }
}
