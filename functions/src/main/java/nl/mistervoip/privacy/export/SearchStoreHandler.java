package nl.mistervoip.privacy.export;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: searches one store for what belongs to the person of a case. */
public final class SearchStoreHandler
    extends StepHandler<SearchStoreHandler.Step, SearchStoreHandler.Result> {
  /**
   * Which store for which case.
   *
   * @param caseId the case
   * @param store the id of a store of the data map
   */
  public record Step(String caseId, String store) {}

  /**
   * How it went.
   *
   * @param store the id of the store
   * @param outcome {@code found}, {@code nothing}, {@code withheld}, {@code unproven} or {@code
   *     unreachable}
   * @param count how many items were gathered
   */
  public record Result(String store, String outcome, long count) {}

  private final SearchStore searchStore;

  /** For Lambda. */
  public SearchStoreHandler() {
    this(Startup.context());
  }

  SearchStoreHandler(ApplicationContext context) {
    super(Step.class);
    this.searchStore = context.getBean(SearchStore.class);
  }

  @Override
  protected Result handle(Step step) {
    StoreOutcome outcome = searchStore.search(new CaseId(step.caseId()), step.store());
    return new Result(outcome.store(), outcome.result().wireName(), outcome.count());
  }
}
