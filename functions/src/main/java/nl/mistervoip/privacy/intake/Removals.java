package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Optional;

/** What was, or is just being, taken out of mails. */
interface Removals {
  /**
   * Notes what is about to be taken out; the first note stands.
   *
   * @param mailId the SES message id under which the mail is stored
   * @param stage what was done with the mail then: a mail that waits is looked at again when a
   *     person decided
   * @param removal what goes
   * @param now the time of noting
   * @return the note as it stands
   */
  Removal note(String mailId, String stage, Removal removal, Instant now);

  /** The note of a stage. */
  Optional<Removal> find(String mailId, String stage);
}
