package nl.mistervoip.privacy.erasure;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Plans an erasure; the plan itself stays sealed in the vault, only its digest and counts come out.
 */
public final class PlanErasureHandler
    extends StepHandler<PlanErasureHandler.Input, PlanErasureHandler.Output> {
  /**
   * The case.
   *
   * @param caseId its number
   */
  public record Input(String caseId) {}

  /**
   * What people approve.
   *
   * @param caseId the case
   * @param digest SHA-256 of the plan, 64 hexadecimal digits
   * @param summary {@code <store>/<outcome>} to count; {@code <store>/erased-before} is what an
   *     earlier plan of the case has erased
   * @param stores in the order in which they are to be erased
   * @param nothing whether no store holds anything: then a letter says so, and nothing is erased
   * @param earlier {@code begun} when an earlier plan was carried out, wholly or in part: who
   *     refuses this one then refuses the rest; else {@code none}
   */
  public record Output(
      String caseId,
      String digest,
      Map<String, Long> summary,
      List<String> stores,
      boolean nothing,
      String earlier) {}

  private final ErasureDesk desk;

  /** For Lambda. */
  public PlanErasureHandler() {
    this(Startup.context());
  }

  PlanErasureHandler(ApplicationContext context) {
    super(Input.class);
    this.desk = context.getBean(ErasureDesk.class);
  }

  @Override
  protected Output handle(Input input) {
    CaseId id = new CaseId(input.caseId());
    ErasurePlan plan = desk.plan(id);
    List<String> stores = plan.stores().stream().map(StorePlan::store).toList();
    ErasurePlanner.Before before = desk.before(id);
    Map<String, Long> summary = new TreeMap<>(plan.summary());
    before.erased().forEach((store, count) -> summary.put(store + "/erased-before", count));
    return new Output(
        input.caseId(),
        plan.digest(),
        summary,
        stores,
        desk.nothing(id, plan),
        before.begun() ? "begun" : "none");
  }
}
