package nl.mistervoip.privacy.recipients;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: writes to one recipient and keeps the token of the wait for its confirmation. */
public final class TellRecipientHandler
    extends StepHandler<TellRecipientHandler.Input, TellRecipientHandler.Output> {
  /**
   * Which message.
   *
   * @param caseId the case
   * @param act what was done in it, and which time
   * @param recipient its id in the data map
   * @param attempt which time, from 1
   * @param taskToken by which the waiting step is ended
   */
  public record Input(String caseId, String act, String recipient, int attempt, String taskToken) {
    @Override
    public String toString() {
      return "Input[" + caseId + "/" + act + "/" + recipient + "]";
    }
  }

  /**
   * What the function returns; the step itself ends later with {@code {"outcome": confirmed}}.
   *
   * @param recipient its id
   */
  public record Output(String recipient) {}

  private final Telling telling;
  private final Telling.Way way;
  private final Clock clock;

  /** For Lambda. */
  public TellRecipientHandler() {
    this(Startup.context());
  }

  TellRecipientHandler(ApplicationContext context) {
    super(Input.class);
    this.telling = context.getBean(Telling.class);
    this.way = context.getBean(Telling.Way.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    NoticeKey key =
        new NoticeKey(new CaseId(input.caseId()), Deed.ofWireName(input.act()), input.recipient());
    telling.tell(new Telling.Turn(key, input.attempt(), input.taskToken()), way, clock.instant());
    return new Output(input.recipient());
  }
}
