package nl.mistervoip.privacy.erasure;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Writes the ledger and what the confirmation must say. */
public final class ConcludeErasureHandler
    extends StepHandler<ConcludeErasureHandler.Case, ConcludeErasureHandler.Case> {
  /**
   * The case.
   *
   * @param caseId its number
   * @param partly whether the rest was refused after a part had been carried out
   */
  public record Case(String caseId, boolean partly) {}

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
  protected Case handle(Case input) {
    CaseId id = new CaseId(input.caseId());
    if (input.partly()) {
      desk.concludePartly(id);
    } else {
      desk.conclude(id);
    }
    return input;
  }
}
