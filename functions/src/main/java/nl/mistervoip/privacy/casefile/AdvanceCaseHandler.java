package nl.mistervoip.privacy.casefile;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;

/** Moves a case along its lifecycle; running the step again changes nothing. */
public final class AdvanceCaseHandler
    extends StepHandler<AdvanceCaseHandler.Input, AdvanceCaseHandler.Output> {
  /**
   * What happened to which case.
   *
   * @param caseId the case number
   * @param event a name of {@link CaseEvent}
   * @param right the wire name of the right that is begun with {@link CaseEvent#PREPARE}; absent
   *     for anything else
   */
  public record Input(String caseId, String event, Optional<String> right) {}

  /**
   * Where the case stands now.
   *
   * @param caseId the case number
   * @param state a name of {@link nl.mistervoip.privacy.request.CaseState}
   * @param rights the wire names of what is asked, in the order in which it is carried out
   * @param asked whether it answers the right that was to be begun; true when none was
   * @param matter the wire name of the {@link MatterKind}, empty text for a case that asks for
   *     rights
   */
  public record Output(
      String caseId, String state, List<String> rights, boolean asked, String matter) {}

  private final Cases cases;
  private final Clock clock;

  /** Starts with the settings of the function. */
  public AdvanceCaseHandler() {
    this(Startup.context());
  }

  AdvanceCaseHandler(ApplicationContext context) {
    super(Input.class);
    this.cases = context.getBean(Cases.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    CaseId id = new CaseId(input.caseId());
    CaseEvent event = CaseEvent.valueOf(input.event());
    Optional<Right> right = input.right().map(Right::ofWireName);
    if (right.isPresent() && event != CaseEvent.PREPARE) {
      throw new IllegalArgumentException("A right goes with PREPARE alone.");
    }
    Optional<CaseRecord> moved =
        right.isPresent()
            ? cases.begin(id, right.get(), clock.instant())
            : Optional.of(cases.apply(id, event, "system", clock.instant()));
    CaseRecord record = moved.orElseGet(() -> cases.get(id));
    List<String> rights = record.rights().stream().map(Right::wireName).toList();
    String matter = record.matter().map(MatterKind::wireName).orElse("");
    return new Output(
        record.id().value(), record.state().name(), rights, moved.isPresent(), matter);
  }
}
