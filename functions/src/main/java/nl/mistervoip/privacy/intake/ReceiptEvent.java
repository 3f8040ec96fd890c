package nl.mistervoip.privacy.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The event that SES passes to a Lambda action (Amazon SES developer guide, "Contents of the event
 * passed to the Lambda function"); what is not used is left out. Prints nothing: it holds
 * addresses.
 *
 * @param records one record
 */
record ReceiptEvent(@JsonProperty("Records") List<Entry> records) {
  /** One received mail. */
  record Entry(Ses ses) {}

  /** The mail and how it was received. */
  record Ses(Mail mail, Receipt receipt) {}

  /** The envelope. */
  record Mail(Instant timestamp, Optional<String> source, String messageId) {}

  /** Who it was for and what the checks found. */
  record Receipt(
      Optional<List<String>> recipients,
      Optional<Status> spamVerdict,
      Optional<Status> virusVerdict,
      Optional<Status> spfVerdict,
      Optional<Status> dkimVerdict,
      Optional<Status> dmarcVerdict) {}

  /** One verdict. */
  record Status(String status) {}

  @Override
  public String toString() {
    return "ReceiptEvent[REDACTED]";
  }
}
