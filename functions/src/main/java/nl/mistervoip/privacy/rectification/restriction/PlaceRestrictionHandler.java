package nl.mistervoip.privacy.rectification.restriction;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Step: restricts the processing of a person's data, or keeps the calls that an investigation of
 * nuisance calls needs; can be repeated at any point.
 */
public final class PlaceRestrictionHandler
    extends StepHandler<PlaceRestrictionHandler.Input, PlaceRestrictionHandler.Output> {
  /**
   * Which case.
   *
   * @param caseId its number
   * @param calls {@code keep} or {@code let-go} for the calls of an investigation; absent for a
   *     restriction
   */
  public record Input(String caseId, Optional<String> calls) {}

  /**
   * Which case.
   *
   * @param caseId its number
   * @param telling under which name the recipients are told of a restriction; empty text for calls
   */
  public record Output(String caseId, String telling) {}

  private final Restricting useCase;
  private final KeepingCalls calls;
  private final Clock clock;

  /** For Lambda. */
  public PlaceRestrictionHandler() {
    this(Startup.context());
  }

  PlaceRestrictionHandler(ApplicationContext context) {
    super(Input.class);
    this.useCase = context.getBean(Restricting.class);
    this.calls = context.getBean(KeepingCalls.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    CaseId id = new CaseId(input.caseId());
    String telling = "";
    switch (input.calls().orElse("")) {
      case "keep" -> calls.keep(id, clock.instant());
      case "let-go" -> calls.letGo(id, clock.instant());
      default -> telling = useCase.restrict(id, clock.instant()).wireName();
    }
    return new Output(input.caseId(), telling);
  }
}
