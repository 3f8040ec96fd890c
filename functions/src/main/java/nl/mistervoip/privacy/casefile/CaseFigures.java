package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import nl.mistervoip.privacy.platform.Metric;
import nl.mistervoip.privacy.platform.Metrics;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Right;

/** Counts the cases that are opened and that come to an end; each move is counted once. */
final class CaseFigures {
  private final Metrics metrics;

  CaseFigures(Metrics metrics) {
    this.metrics = metrics;
  }

  void opened(CaseRecord record, Instant at) {
    metrics.record(Map.of(Metric.CASES_OPENED, 1L), at);
    perRight(Metric.RIGHTS_ASKED, record, at);
  }

  void moved(CaseRecord after, Instant at) {
    Map<Metric, Long> counts = new EnumMap<>(Metric.class);
    switch (after.state()) {
      case CLOSED_ANSWERED -> counts.put(Metric.CASES_ANSWERED, 1L);
      case CLOSED_REFUSED -> counts.put(Metric.CASES_REFUSED, 1L);
      case CLOSED_UNIDENTIFIED, CLOSED_WITHDRAWN -> counts.put(Metric.CASES_GIVEN_UP, 1L);
      case NEEDS_ATTENTION -> counts.put(Metric.CASES_FAILED, 1L);
      case RECEIVED,
          ACKNOWLEDGED,
          IDENTIFYING,
          IDENTITY_DOUBTED,
          IDENTIFIED,
          PREPARING,
          AWAITING_APPROVAL,
          EXECUTING,
          ANSWERED,
          REFUSED,
          AWAITING_POST,
          ANSWER_RETURNED -> {}
    }
    if (counts.containsKey(Metric.CASES_ANSWERED) || counts.containsKey(Metric.CASES_REFUSED)) {
      counts.put(Metric.CASES_ANSWERED_LATE, late(after, at) ? 1L : 0L);
    }
    if (!counts.isEmpty()) {
      metrics.record(counts, at);
    }
    if (counts.containsKey(Metric.CASES_ANSWERED)) {
      perRight(Metric.RIGHTS_ANSWERED, after, at);
    }
  }

  private static boolean late(CaseRecord record, Instant at) {
    return Deadlines.day(at).isAfter(record.lastDay());
  }

  private void perRight(Metric metric, CaseRecord record, Instant at) {
    for (Right right : record.rights()) {
      metrics.record(metric, right, at);
    }
  }
}
