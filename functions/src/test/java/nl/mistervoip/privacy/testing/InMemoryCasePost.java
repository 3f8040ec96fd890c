package nl.mistervoip.privacy.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.request.CaseId;

/** Which cases have letters to post, in memory. */
public final class InMemoryCasePost implements CasePost {
  private final Map<CaseId, Instant> marks = new LinkedHashMap<>();
  private final Cases cases;

  /**
   * Marks on these cases.
   *
   * @param cases the cases
   */
  public InMemoryCasePost(Cases cases) {
    this.cases = cases;
  }

  @Override
  public synchronized void toPost(CaseId id, Instant since) {
    cases.get(id);
    marks.putIfAbsent(id, since);
  }

  @Override
  public synchronized void allPosted(CaseId id) {
    cases.get(id);
    marks.remove(id);
  }

  @Override
  public synchronized List<Waiting> waitingForPost() {
    return marks.entrySet().stream()
        .map(entry -> new Waiting(cases.get(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing(Waiting::since))
        .toList();
  }
}
