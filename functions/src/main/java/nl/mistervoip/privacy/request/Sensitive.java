package nl.mistervoip.privacy.request;

/**
 * A personal value. It prints as {@code [REDACTED]}, so that it cannot end up in a log or an
 * exception message by accident; whoever needs it asks for it by name.
 *
 * @param reveal the value itself
 * @param <T> its type
 */
public record Sensitive<T>(T reveal) {
  /**
   * Wraps a personal value.
   *
   * @param value the value
   * @param <T> its type
   * @return the value, guarded
   */
  public static <T> Sensitive<T> of(T value) {
    return new Sensitive<>(value);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
