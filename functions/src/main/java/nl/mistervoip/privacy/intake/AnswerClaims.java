package nl.mistervoip.privacy.intake;

import java.time.Instant;

/** Keeps automatic answers to one sender a day apart (RFC 3834 2). */
interface AnswerClaims {
  /**
   * Claims the one automatic answer that a sender may have in 24 hours.
   *
   * @param senderKey the pseudonym of the address it goes to
   * @param mailId the mail that would be answered
   * @param now the time of the answer
   * @return whether this mail may be answered: true again for the mail that claimed it
   */
  boolean claim(String senderKey, String mailId, Instant now);
}
