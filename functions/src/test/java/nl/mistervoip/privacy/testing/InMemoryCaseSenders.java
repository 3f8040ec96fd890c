package nl.mistervoip.privacy.testing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseSenders;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.request.CaseId;

/** Senders of open cases in memory; like the real one it forgets a sender when the case closes. */
public final class InMemoryCaseSenders implements CaseSenders {
  private final Map<CaseId, String> senders = new HashMap<>();
  private final Cases cases;

  /**
   * Keeps senders of these cases.
   *
   * @param cases tells which are open
   */
  public InMemoryCaseSenders(Cases cases) {
    this.cases = cases;
  }

  @Override
  public synchronized void note(CaseId id, String senderKey) {
    if (cases.find(id).filter(record -> !record.state().closed()).isPresent()) {
      senders.put(id, senderKey);
    }
  }

  @Override
  public synchronized List<CaseId> openCasesOf(String senderKey) {
    return senders.entrySet().stream()
        .filter(entry -> entry.getValue().equals(senderKey))
        .flatMap(entry -> cases.find(entry.getKey()).stream())
        .filter(record -> !record.state().closed())
        .sorted(Comparator.comparing((CaseRecord record) -> record.due().due()))
        .map(CaseRecord::id)
        .toList();
  }
}
