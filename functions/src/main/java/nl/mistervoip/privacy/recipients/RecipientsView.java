package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The recipients of a case as the team sees them. Prints nothing of the list.
 *
 * @param caseId the case
 * @param messages who is told of what, and how far that has come
 * @param list what the letter with the list of recipients will say, one row per category of data;
 *     empty when no list was asked for
 * @param told what the same letter will say of who was told of what, in any case of the person
 */
public record RecipientsView(
    String caseId,
    List<Message> messages,
    List<Map<String, String>> list,
    List<Map<String, String>> told) {
  /**
   * One message.
   *
   * @param act what was done: {@code erasure}, {@code rectification}, {@code restriction} or {@code
   *     lifting}; with a mark behind it, such as {@code erasure-0a1b2c3d4e5f}, for a further time
   * @param recipient its id in the data map
   * @param name its name
   * @param state {@code planned}, {@code sent}, {@code confirmed}, {@code otherwise}, {@code
   *     impossible} or {@code disproportionate}
   * @param attempts how often it was written to
   * @param sentAt when first
   * @param endedAt when that ended
   * @param reason why a person ended it so; empty text when none did
   */
  public record Message(
      String act,
      String recipient,
      String name,
      String state,
      int attempts,
      Optional<Instant> sentAt,
      Optional<Instant> endedAt,
      String reason) {}

  @Override
  public String toString() {
    return "RecipientsView[" + caseId + " REDACTED]";
  }
}
