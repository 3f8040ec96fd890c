package nl.mistervoip.privacy.erasure;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Writes the ledger and what the confirmation must say. */
public final class ConcludeErasureHandler
    extends StepHandler<ConcludeErasureHandler.Case, ConcludeErasureHandler.Output> {
  /**
   * The case.
   *
   * @param caseId its number
   * @param partly whether the rest was refused after a part had been carried out
   */
  public record Case(String caseId, boolean partly) {}

  /**
   * What is to be told.
   *
   * @param caseId the case
   * @param telling under which name the recipients are told: {@code erasure}, with a mark behind it
   *     when they were told of this case before
   */
  public record Output(String caseId, String telling) {}

  private final ErasureDesk desk;

  /** For Lambda. */
  public ConcludeErasureHandler() {
    this(Startup.context());
  }

  ConcludeErasureHandler(ApplicationContext context) {
    super(Case.class);
    this.desk = context.getBean(ErasureDesk.class);
  }

  @Override
  protected Output handle(Case input) {
    CaseId id = new CaseId(input.caseId());
    Deed told = input.partly() ? desk.concludePartly(id) : desk.conclude(id);
    return new Output(input.caseId(), told.wireName());
  }
}
