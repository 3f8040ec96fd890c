package nl.mistervoip.privacy.datamap;

import java.time.Instant;

/**
 * A way to reach a customer that is on file. Prints nothing of it.
 *
 * @param channel which way
 * @param value address, number in E.164 form, or postal code
 * @param since when it was last changed; {@link Instant#MAX} when the file does not say, so that it
 *     counts as new
 */
public record ContactPoint(Channel channel, String value, Instant since) {
  /** A way to reach someone. */
  public enum Channel {
    /** Mail address. */
    EMAIL,
    /** Mobile number for text messages. */
    MOBILE,
    /** Postal code, as a fact to ask of former customers. */
    POSTAL_CODE
  }

  @Override
  public String toString() {
    return "ContactPoint[" + channel + " REDACTED]";
  }
}
