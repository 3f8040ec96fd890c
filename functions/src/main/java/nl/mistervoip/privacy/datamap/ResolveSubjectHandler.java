package nl.mistervoip.privacy.datamap;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Turns the customer of a case into a person with all identifiers, each within its time. */
public final class ResolveSubjectHandler
    extends StepHandler<ResolveSubjectHandler.Input, ResolveSubjectHandler.Output> {
  /**
   * Whose identifiers to find.
   *
   * @param caseId the case number
   */
  public record Input(String caseId) {}

  /**
   * Where to search.
   *
   * @param caseId the case number
   * @param stores the ids of all stores of the data map
   */
  public record Output(String caseId, List<String> stores) {}

  private final ResolveSubject resolve;

  /** Starts with the settings of the function. */
  public ResolveSubjectHandler() {
    this(Startup.context());
  }

  ResolveSubjectHandler(ApplicationContext context) {
    super(Input.class);
    this.resolve = context.getBean(ResolveSubject.class);
  }

  @Override
  protected Output handle(Input input) {
    return new Output(input.caseId(), resolve.resolve(new CaseId(input.caseId())));
  }
}
