package nl.mistervoip.privacy.recipients;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.List;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: settles which recipients are to be told; can be repeated at any point. */
public final class PlanTellingHandler
    extends StepHandler<PlanTellingHandler.Input, PlanTellingHandler.Output> {
  /**
   * What was done.
   *
   * @param caseId the case
   * @param act {@code erasure}, {@code rectification}, {@code restriction} or {@code lifting}, with
   *     a mark behind it for a further time
   */
  public record Input(String caseId, String act) {}

  /**
   * Who is to be told.
   *
   * @param recipients their ids in the data map, each once
   */
  public record Output(List<String> recipients) {}

  private final Telling telling;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  /** For Lambda. */
  public PlanTellingHandler() {
    this(Startup.context());
  }

  PlanTellingHandler(ApplicationContext context) {
    super(Input.class);
    this.telling = context.getBean(Telling.class);
    this.pseudonyms = context.getBean(Pseudonyms.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    CaseId id = new CaseId(input.caseId());
    return new Output(telling.plan(id, Deed.ofWireName(input.act()), pseudonyms, clock.instant()));
  }
}
