package nl.mistervoip.privacy.platform;

/**
 * A service of AWS refused what was asked; asking again gets the same answer. Says which service
 * error it was and quotes nothing of it, for what services say can name a person's number or
 * address.
 */
public final class ServiceRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServiceRefusedException(String error) {
    super(error);
  }
}
