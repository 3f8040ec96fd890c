package nl.mistervoip.privacy.casefile;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Scheduled once a day: lets closed cases go when their term has ended. */
public final class ForgetCasesHandler
    extends StepHandler<ForgetCasesHandler.Tick, ForgetCasesHandler.Result> {
  /** What the schedule sends; nothing of it is read. */
  public record Tick() {}

  /**
   * What was done.
   *
   * @param forgotten of how many cases the content is gone
   * @param removed of how many the record as well
   * @param held how many stay beyond their term because something holds them
   */
  public record Result(int forgotten, int removed, int held) {}

  private final ForgetCases forgetCases;
  private final Clock clock;

  /** For Lambda. */
  public ForgetCasesHandler() {
    this(Startup.context());
  }

  ForgetCasesHandler(ApplicationContext context) {
    super(Tick.class);
    this.forgetCases = context.getBean(ForgetCases.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Result handle(Tick tick) {
    ForgetCases.Result result = forgetCases.run(clock.instant());
    return new Result(result.forgotten(), result.removed(), result.held());
  }
}
