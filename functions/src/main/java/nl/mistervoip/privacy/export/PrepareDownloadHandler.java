package nl.mistervoip.privacy.export;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Makes a package ready that is too large for the time of a page; called by the page behind the
 * link.
 */
public final class PrepareDownloadHandler
    extends StepHandler<DownloadPreparation.Job, PrepareDownloadHandler.Result> {
  /**
   * What came of it.
   *
   * @param ready whether a copy can be fetched
   */
  public record Result(boolean ready) {}

  private final PrepareDownload prepare;
  private final Clock clock;

  /** For Lambda. */
  public PrepareDownloadHandler() {
    this(Startup.context());
  }

  PrepareDownloadHandler(ApplicationContext context) {
    super(DownloadPreparation.Job.class);
    this.prepare = context.getBean(PrepareDownload.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Result handle(DownloadPreparation.Job job) {
    return new Result(prepare.prepare(job, clock.instant()));
  }
}
