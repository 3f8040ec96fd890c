package nl.mistervoip.privacy.intake.reconcile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.mistervoip.privacy.audit.AuditLog;

/** A dead-letter queue in memory: what was looked at is hidden, what was handed over is gone. */
public final class FakeFailedMails implements FailedMails {
  final List<String> kept = new ArrayList<>();
  final List<String> read = new ArrayList<>();
  private final Deque<String> visible = new ArrayDeque<>();

  void add(String event) {
    kept.add(event);
    visible.add(event);
  }

  /** The use case over this queue. */
  public RetryFailed retry(AuditLog audit) {
    return new RetryFailed(this, audit);
  }

  @Override
  public List<Failed> next() {
    List<Failed> some = new ArrayList<>();
    while (some.size() < 10 && !visible.isEmpty()) {
      String event = visible.remove();
      some.add(new Failed(event, event));
    }
    return some;
  }

  @Override
  public void again(Failed failed) {
    read.add(failed.event());
    kept.remove(failed.receipt());
  }
}
