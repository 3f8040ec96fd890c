package nl.mistervoip.privacy.retention.expiry;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.datamap.ExpiryIndex;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Scheduled once a day: goes on with the round through all tables. */
public final class ReconcileExpiryHandler
    extends StepHandler<ReconcileExpiryHandler.Tick, ReconcileExpiryHandler.Result> {
  /** What the schedule or a person sends; nothing of it is read. */
  public record Tick() {}

  /**
   * What this round has found so far; counts only.
   *
   * @param complete whether all tables have been walked to their end with this run
   * @param begun when the round began
   * @param seen store to its counts
   */
  public record Result(boolean complete, Instant begun, Map<String, ExpiryIndex.Seen> seen) {}

  private final Reconciliation reconciliation;
  private final Clock clock;

  /** For Lambda. */
  public ReconcileExpiryHandler() {
    this(Startup.context());
  }

  ReconcileExpiryHandler(ApplicationContext context) {
    super(Tick.class);
    this.reconciliation = context.getBean(Reconciliation.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Result handle(Tick tick) {
    Reconciliation.Result result = reconciliation.run(clock);
    return new Result(result.complete(), result.begun(), result.seen());
  }
}
