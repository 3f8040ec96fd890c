package nl.mistervoip.privacy.erasure;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Carries the approved plan out for one store, turn by turn; can be repeated at any point. */
public final class EraseStoreHandler
    extends StepHandler<EraseStoreHandler.Input, EraseStoreHandler.Output> {
  /**
   * What to work through.
   *
   * @param caseId the case
   * @param store the store's id
   */
  public record Input(String caseId, String store) {}

  /**
   * What became of the store's items; nothing is counted before the last turn.
   *
   * @param store the store's id
   * @param done whether all of it was worked through; otherwise the step is called again
   * @param erased how many are gone
   * @param reduced how many were cut down to what a law demands
   * @param kept how many stay as they are, on any ground, held ones included
   * @param failed how many changed since the plan and were left alone
   */
  public record Output(
      String store, boolean done, long erased, long reduced, long kept, long failed) {}

  private final ErasureDesk desk;

  /** For Lambda. */
  public EraseStoreHandler() {
    this(Startup.context());
  }

  EraseStoreHandler(ApplicationContext context) {
    super(Input.class);
    this.desk = context.getBean(ErasureDesk.class);
  }

  @Override
  protected Output handle(Input input) {
    return desk.eraseInTurns(new CaseId(input.caseId()), input.store())
        .map(result -> output(input.store(), result))
        .orElseGet(() -> new Output(input.store(), false, 0, 0, 0, 0));
  }

  private static Output output(String store, StoreResult result) {
    long reduced = result.count("reduced");
    long stays = result.shares().stream().mapToLong(LedgerEntry.Share::count).sum();
    return new Output(store, true, result.erased(), reduced, stays - reduced, result.failed());
  }
}
