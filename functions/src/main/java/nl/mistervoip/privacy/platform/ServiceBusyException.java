package nl.mistervoip.privacy.platform;

/**
 * A service of AWS did not answer, failed, or had too much to do: the same step may succeed a
 * little later. State machines repeat it with a growing pause. Says which service error it was and
 * quotes nothing of it, for what services say can name a person's number or address.
 */
public final class ServiceBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServiceBusyException(String error) {
    super(error);
  }
}
