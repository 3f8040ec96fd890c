package nl.mistervoip.privacy.audit;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Once a day: writes the anchor of the day, then verifies everything. Running it again on the same
 * day changes nothing.
 */
public final class AnchorHandler extends StepHandler<AnchorHandler.Input, AnchorHandler.Output> {
  /**
   * The event of the schedule; nothing of it is needed.
   *
   * @param id the event's id, if any
   */
  public record Input(Optional<String> id) {}

  /**
   * The anchor that holds for the day.
   *
   * @param day the day (UTC)
   * @param chains how many chains it anchors
   * @param intact whether the whole audit fits itself and its anchors
   */
  public record Output(String day, int chains, boolean intact) {}

  private final Anchoring anchoring;
  private final NightlyVerification verification;
  private final Clock clock;

  /** Starts with the settings of the function. */
  public AnchorHandler() {
    this(Startup.context());
  }

  AnchorHandler(ApplicationContext context) {
    super(Input.class);
    this.anchoring = context.getBean(Anchoring.class);
    this.verification = context.getBean(NightlyVerification.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    Instant now = clock.instant();
    Anchor anchor = anchoring.anchor(now);
    boolean intact = verification.run(now).intact();
    return new Output(anchor.day().toString(), anchor.heads().size(), intact);
  }
}
