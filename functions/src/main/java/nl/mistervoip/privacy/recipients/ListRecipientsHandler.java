package nl.mistervoip.privacy.recipients;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Map;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: draws up the list of recipients; it stays sealed, its digest and counts come out. */
public final class ListRecipientsHandler
    extends StepHandler<ListRecipientsHandler.Input, ListRecipientsHandler.Output> {
  /**
   * Which case.
   *
   * @param caseId its number
   */
  public record Input(String caseId) {}

  /**
   * What a person approves.
   *
   * @param digest of the list, SHA-256, hex
   * @param summary {@code categories} and {@code told} to their counts
   * @param nothing whether nothing is held of the person, so that a letter says that
   */
  public record Output(String digest, Map<String, Long> summary, boolean nothing) {}

  private final ListRecipients list;
  private final Clock clock;

  /** For Lambda. */
  public ListRecipientsHandler() {
    this(Startup.context());
  }

  ListRecipientsHandler(ApplicationContext context) {
    super(Input.class);
    this.list = context.getBean(ListRecipients.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    ListRecipients.Drawn drawn = list.draw(new CaseId(input.caseId()), clock.instant());
    return new Output(drawn.digest(), drawn.summary(), drawn.nothing());
  }
}
