package nl.mistervoip.privacy.approval.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditTrail;

/** How far a retention sweep is, read from what the audit has of it. */
public enum SweepStage {
  /** It only counted. */
  DRY_RUN,
  /** It is planned, and nobody has released it yet. */
  WAITING,
  /** Nobody released it in time; the next one plans what is due anew. */
  LAPSED,
  /** Somebody refused to release it. */
  REFUSED,
  /** It was released and is being carried out. */
  RUNNING,
  /** It was released, and somebody lets it wait. */
  PAUSED,
  /** Somebody stopped it; what was not gone by then stays. */
  STOPPED,
  /** It is carried out to its end and reported. */
  DONE;

  /** As long as the workflow waits: "Wait for release" in retention-sweep.asl.json. */
  static final Duration RELEASED_WITHIN = Waits.ASKED_AGAIN_WITHIN;

  private static final Set<String> ORDERS =
      Set.of("sweep.paused", "sweep.resumed", "sweep.stopped");

  /**
   * Reads how far it is.
   *
   * @param story what happened to it, in order
   * @param now the time of asking
   * @return the stage
   */
  public static SweepStage of(List<AuditTrail.Line> story, Instant now) {
    if (last(story, "sweep.planned")
        .filter(line -> fact(line, "dry-run").equals("true"))
        .isPresent()) {
      return DRY_RUN;
    }
    return last(story, "sweep.reported")
        .map(SweepStage::reported)
        .orElseGet(() -> unreported(story, now));
  }

  /** Its name in the API. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static SweepStage reported(AuditTrail.Line report) {
    return Set.of("stopped", "cancelled").contains(fact(report, "end")) ? STOPPED : DONE;
  }

  private static SweepStage unreported(List<AuditTrail.Line> story, Instant now) {
    if (last(story, "approval.refused").isPresent()) {
      return REFUSED;
    }
    String order =
        story.stream()
            .map(AuditTrail.Line::event)
            .filter(ORDERS::contains)
            .reduce("", (before, after) -> after);
    if (order.equals("sweep.stopped")) {
      return STOPPED;
    }
    if (!released(story)) {
      return lapsed(story, now) ? LAPSED : WAITING;
    }
    // Released when nobody waited for it any more, unless it is seen to work all the same.
    if (last(story, "approval.unheard").isPresent() && last(story, "sweep.executed").isEmpty()) {
      return LAPSED;
    }
    return order.equals("sweep.paused") ? PAUSED : RUNNING;
  }

  private static boolean released(List<AuditTrail.Line> story) {
    long required =
        last(story, "approval.asked")
            .map(line -> fact(line, "required"))
            .filter(text -> text.matches("[0-9]{1,3}"))
            .map(Long::parseLong)
            .orElse(1L);
    return story.stream()
            .filter(line -> line.event().equals("approval.given"))
            .map(AuditTrail.Line::actor)
            .distinct()
            .count()
        >= required;
  }

  private static boolean lapsed(List<AuditTrail.Line> story, Instant now) {
    return last(story, "approval.asked")
        .or(() -> last(story, "sweep.planned"))
        .filter(asked -> asked.at().plus(RELEASED_WITHIN).isBefore(now))
        .isPresent();
  }

  private static Optional<AuditTrail.Line> last(List<AuditTrail.Line> story, String event) {
    return story.stream()
        .filter(line -> line.event().equals(event))
        .reduce((before, after) -> after);
  }

  private static String fact(AuditTrail.Line line, String name) {
    return line.facts().getOrDefault(name, "");
  }
}
