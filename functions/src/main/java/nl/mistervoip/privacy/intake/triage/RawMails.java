package nl.mistervoip.privacy.intake.triage;

import java.util.Optional;

/** The raw mails, for looking only. */
public interface RawMails {
  /** One raw mail, or empty when it is not kept any more. */
  Optional<byte[]> find(String id);
}
