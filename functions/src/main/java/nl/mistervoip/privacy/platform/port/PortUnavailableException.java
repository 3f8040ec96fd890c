package nl.mistervoip.privacy.platform.port;

/**
 * An interface did not do what was asked. The problem is a status or the class of an error: what
 * the other side writes may hold data and is never repeated.
 */
public final class PortUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortUnavailableException(String problem) {
    super(problem);
  }

  /**
   * The answer came and cannot be what the protocol says.
   *
   * @return to be thrown
   */
  public static PortUnavailableException unreadable() {
    return new PortUnavailableException("port: unreadable answer");
  }
}
