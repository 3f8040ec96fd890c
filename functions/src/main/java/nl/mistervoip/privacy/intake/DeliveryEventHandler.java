package nl.mistervoip.privacy.intake;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.platform.Metric;
import nl.mistervoip.privacy.platform.Metrics;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Hears from SES that a mail of ours did not arrive, or was reported as unwanted. */
public final class DeliveryEventHandler
    extends StepHandler<DeliveryEvent, DeliveryEventHandler.Heard> {
  /**
   * That it was heard.
   *
   * @param meaning what was made of it
   */
  public record Heard(String meaning) {}

  private final BouncedLetters bounced;
  private final Metrics metrics;
  private final Clock clock;

  /** Starts with the settings of the function. */
  public DeliveryEventHandler() {
    this(Startup.context());
  }

  DeliveryEventHandler(ApplicationContext context) {
    super(DeliveryEvent.class);
    this.bounced = context.getBean(BouncedLetters.class);
    this.metrics = context.getBean(Metrics.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Heard handle(DeliveryEvent event) {
    Instant now = clock.instant();
    boolean ours = bounced.told(event, now);
    if (ours && event.meaning() == DeliveryEvent.Meaning.NOT_DELIVERED) {
      metrics.record(Map.of(Metric.LETTERS_BOUNCED, 1L), now);
    }
    return new Heard(event.meaning().name());
  }
}
