package nl.mistervoip.privacy.intake;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Metrics;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Takes in a mail that SES received: the Lambda action of the receipt rule, after its S3 action.
 */
public final class IntakeHandler extends StepHandler<ReceiptEvent, IntakeAnswer> {
  private final Intake intake;
  private final Metrics metrics;
  private final Clock clock;

  /** Starts with the settings of the function. */
  public IntakeHandler() {
    this(Startup.context());
  }

  IntakeHandler(ApplicationContext context) {
    super(ReceiptEvent.class);
    this.intake = context.getBean(Intake.class);
    this.metrics = context.getBean(Metrics.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected IntakeAnswer handle(ReceiptEvent event) {
    IntakeAnswer answer = intake.receive(ReceivedMail.of(event));
    metrics.record(answer.counts(), clock.instant());
    return answer;
  }
}
