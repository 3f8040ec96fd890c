package nl.mistervoip.privacy.platform;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings of a function: its environment variables, each described in {@code
 * docs/settings.md}. A missing one stops the function at start with an error that names it, never
 * halfway a request.
 */
@Singleton
public final class Settings {
  /**
   * A setting is missing or malformed. The message names the variable and the page that describes
   * it.
   */
  public static final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String variable, String problem) {
      super(
          "Setting "
              + variable
              + " "
              + problem
              + ". See docs/settings.md; it is set in template.yaml.");
    }
  }

  private final Environment environment;

  Settings(Environment environment) {
    this.environment = environment;
  }

  /**
   * A setting without which the function cannot work.
   *
   * @param variable the environment variable, such as {@code CASES_TABLE}
   * @return its value, not blank
   * @throws InvalidSettingException when it is not set
   */
  public String required(String variable) {
    return optional(variable)
        .orElseThrow(() -> new InvalidSettingException(variable, "is not set"));
  }

  /**
   * A setting that may be left out.
   *
   * @param variable the environment variable
   * @return its value, or empty when absent or blank
   */
  public Optional<String> optional(String variable) {
    String property = variable.toLowerCase(Locale.ROOT).replace('_', '.');
    return environment.getProperty(property, String.class).filter(value -> !value.isBlank());
  }
}
