package nl.mistervoip.privacy.approval;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Optional;
import nl.mistervoip.privacy.approval.digest.TeamDigest;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Every working morning: tells the team what needs it. */
public final class SendDigestHandler
    extends StepHandler<SendDigestHandler.Input, SendDigestHandler.Output> {
  /**
   * The event of the schedule; nothing of it is needed.
   *
   * @param id the event's id, if any
   */
  public record Input(Optional<String> id) {}

  /**
   * What came of it.
   *
   * @param told whether there was anything to tell
   */
  public record Output(boolean told) {}

  private final TeamDigest digest;
  private final Clock clock;

  /** For Lambda. */
  public SendDigestHandler() {
    this(Startup.context());
  }

  SendDigestHandler(ApplicationContext context) {
    super(Input.class);
    this.digest = context.getBean(TeamDigest.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    return new Output(digest.send(clock.instant()));
  }
}
