package nl.mistervoip.privacy.intake.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.testing.ReadRounds;

/** A dead-letter queue in memory: what was looked at is hidden, what was handed over is gone. */
public final class FakeFailedMails implements FailedMails {
  final List<String> kept = new ArrayList<>();

  /** What intake read again. */
  public final List<String> read = new ArrayList<>();

  private final Deque<Failed> visible = new ArrayDeque<>();

  /** An event on which intake gave up, as a failure that Lambda says nothing of. */
  public void add(String event) {
    add(event, new End(Optional.empty(), Optional.empty(), "", ""));
  }

  /** The same with how the last attempt ended. */
  public void add(String event, End end) {
    kept.add(event);
    visible.add(new Failed(event, event, end));
  }

  /** The receipt event of a mail, as far as it is read here. */
  public static String event(String id, String received) {
    Map<String, ?> mail = Map.of("mail", Map.of("messageId", id, "timestamp", received));
    byte[] json = Json.write(Map.of("Records", List.of(Map.of("ses", mail))));
    return new String(json, StandardCharsets.UTF_8);
  }

  /** The use case over this queue. */
  public FailedMailDesk retry(AuditLog audit) {
    return retry(audit, new ReadRounds());
  }

  /** The same, with what is asked of the queue counted. */
  public FailedMailDesk retry(AuditLog audit, ReadRounds reads) {
    return new FailedMailDesk(reads.around(FailedMails.class, this), audit);
  }

  @Override
  public List<Failed> next() {
    List<Failed> some = new ArrayList<>();
    while (some.size() < 10 && !visible.isEmpty()) {
      some.add(visible.remove());
    }
    return some;
  }

  @Override
  public void putBack(List<Failed> looked) {
    visible.addAll(looked);
  }

  @Override
  public int count() {
    return kept.size();
  }

  @Override
  public void again(Failed failed) {
    read.add(failed.event());
    kept.remove(failed.receipt());
  }
}
