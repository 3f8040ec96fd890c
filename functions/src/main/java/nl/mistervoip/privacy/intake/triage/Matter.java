package nl.mistervoip.privacy.intake.triage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A matter that opens no case and on which the person still gets a letter. */
public enum Matter {
  /**
   * Who is behind calls that hide their number: found by an investigation on written request, never
   * by a request for access (Telecommunicatiewet 11.11).
   */
  NUISANCE_CALL,
  /** Somebody who has died: the GDPR does not apply (recital 27); heirs have another way. */
  DECEASED,
  /** Whether a breach touched the person: a question, no report. */
  BREACH_QUESTION;

  /** As sent and in the keys of texts, such as {@code nuisance-call}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Matter> ofWireName(String name) {
    return Arrays.stream(values()).filter(one -> one.wireName().equals(name)).findFirst();
  }
}
