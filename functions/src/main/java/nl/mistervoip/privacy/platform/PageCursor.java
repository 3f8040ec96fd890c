package nl.mistervoip.privacy.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a page of an index ended, as a text for whoever asks for the next page. It says where to go
 * on within one partition of the index and can lead to no other.
 *
 * @param partition the partition key of the index, of type S
 * @param sort the sort key of the index, of type S, whose values hold no space
 * @param key the key of the table, of type S
 */
public record PageCursor(String partition, String sort, String key) {
  /**
   * The cursor after a page.
   *
   * @param lastKey the last key that was evaluated, empty when that was the last page
   * @return the cursor, or empty after the last page
   */
  public Optional<String> after(Map<String, AttributeValue> lastKey) {
    return lastKey.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                    (Attributes.text(lastKey, sort) + " " + Attributes.text(lastKey, key))
                        .getBytes(UTF_8)));
  }

  /**
   * The key to go on after.
   *
   * @param value of the partition
   * @param cursor of an earlier page; a text that is none starts at the beginning
   * @return the key, or empty for the beginning
   */
  public Optional<Map<String, AttributeValue>> startKey(String value, String cursor) {
    return Optional.of(decoded(cursor).split(" ", 2))
        .filter(parts -> parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty())
        .map(
            parts ->
                Map.of(
                    partition,
                    Attributes.text(value),
                    sort,
                    Attributes.text(parts[0]),
                    key,
                    Attributes.text(parts[1])));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
