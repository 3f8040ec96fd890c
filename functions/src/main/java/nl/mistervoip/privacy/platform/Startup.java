package nl.mistervoip.privacy.platform;

import io.micronaut.context.ApplicationContext;

/**
 * Starts the bean context of a function once per execution environment, every bean at once so that
 * faults show at start.
 */
public final class Startup {
  private Startup() {}

  /**
   * The started context, its settings taken from the environment variables.
   *
   * @return a context in which every bean of the switched-on rooms exists
   */
  public static ApplicationContext context() {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .eagerInitSingletons(true)
        .banner(false)
        .start();
  }
}
