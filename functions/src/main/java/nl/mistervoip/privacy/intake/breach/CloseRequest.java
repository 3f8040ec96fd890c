package nl.mistervoip.privacy.intake.breach;

/**
 * What a person sends in to close a breach report, unchecked; what an outcome does not know stays
 * empty text.
 *
 * @param outcome by its name, see {@link BreachOutcome}
 * @param notifiedOn the day on which the authority was told, as {@code 2026-11-24}
 * @param reference under which the authority knows it
 * @param ground why there was no breach, or why it need not be notified
 * @param telecomData {@code no} when no data of the telecom service was touched
 * @param reason why, in plain words
 */
public record CloseRequest(
    String outcome,
    String notifiedOn,
    String reference,
    String ground,
    String telecomData,
    String reason) {
  @Override
  public String toString() {
    return "CloseRequest[REDACTED]";
  }
}
