package nl.mistervoip.privacy.casefile;

import java.util.Optional;

/**
 * A person's decision that an answer which came back is delivered once more; kept sealed in the
 * vault under {@link #VAULT_NAME}. Prints nothing of it.
 *
 * @param letter which answer, as in {@link LetterFields}
 * @param delivery the sending that came back, as in {@link ReturnedAnswer#delivery()}
 * @param mail the address on file to which it goes now; empty for the same as before
 */
public record DeliverAgain(String letter, String delivery, Optional<String> mail) {
  /** The vault name. */
  public static final String VAULT_NAME = "deliver-again";

  @Override
  public String toString() {
    return "DeliverAgain[" + delivery + " REDACTED]";
  }
}
