package nl.mistervoip.privacy.platform;

import io.micronaut.context.ApplicationContext;

/** Tells the privacy team that something waits for it or went wrong. */
public final class RemindTeamHandler
    extends StepHandler<RemindTeamHandler.Reminder, RemindTeamHandler.Reminder> {
  private final Alarms alarms;

  /**
   * What to look at.
   *
   * @param reference the case or sweep
   * @param kind such as {@code access-decision-open}
   */
  public record Reminder(String reference, String kind) {}

  /** Starts from the function's environment. */
  public RemindTeamHandler() {
    this(Startup.context());
  }

  RemindTeamHandler(ApplicationContext context) {
    super(Reminder.class);
    this.alarms = context.getBean(Alarms.class);
  }

  @Override
  protected Reminder handle(Reminder reminder) {
    alarms.raise(new Alarms.Alarm(reminder.kind(), reminder.reference()));
    return reminder;
  }
}
