package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.mistervoip.privacy.audit.AuditLog;

/** Counts what a link was used for, and says it in the audit of the case. */
final class DownloadCount {
  private final Deliveries deliveries;
  private final AuditLog audit;

  DownloadCount(Deliveries deliveries, AuditLog audit) {
    this.deliveries = deliveries;
    this.audit = audit;
  }

  /** Counts it once nothing can fail any more but its way to the person. */
  DownloadOutcome served(Delivery delivery, Supplier<DownloadOutcome> outcome, Instant now) {
    return deliveries
        .takeDownload(delivery.hashes().tokenHash(), now)
        .map(
            taken -> {
              audit.append(
                  event(taken, "package.downloaded", left("downloads", taken.downloadsLeft()), now),
                  now);
              return outcome.get();
            })
        .orElseGet(() -> new DownloadOutcome.UsedUp(delivery.language()));
  }

  /** A code that was not right, and how many tries are left. */
  void wrongCode(Delivery counted, Instant now) {
    audit.append(
        event(counted, "package.wrong-code", left("tries", counted.triesLeft()), now), now);
  }

  /** A right code gives the tries back, so the same count comes again: the moment tells apart. */
  private static AuditLog.Event event(
      Delivery delivery, String name, Map<String, String> count, Instant now) {
    String link = delivery.hashes().tokenHash().substring(0, 12);
    Map<String, String> facts = new HashMap<>(count);
    facts.put("link", link);
    String once = String.join("/", name, link, String.join("/", count.values()), now.toString());
    return new AuditLog.Event(delivery.caseId().value(), name, "system", "", facts, once);
  }

  private static Map<String, String> left(String of, int count) {
    return Map.of(of + "-left", Integer.toString(count));
  }
}
