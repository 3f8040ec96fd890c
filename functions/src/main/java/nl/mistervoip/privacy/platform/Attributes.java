package nl.mistervoip.privacy.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes and reads attributes of DynamoDB items; an attribute that must be there and is not is
 * named in the error.
 */
public final class Attributes {
  private Attributes() {}

  /**
   * A text attribute.
   *
   * @param value any text
   * @return the attribute of type S
   */
  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /**
   * A moment, written so that text order is time order as long as the fractions have one length.
   *
   * @param value any moment
   * @return the attribute of type S, ISO 8601 in UTC
   */
  public static AttributeValue instant(Instant value) {
    return AttributeValue.fromS(value.toString());
  }

  /**
   * A number attribute.
   *
   * @param value any whole number
   * @return the attribute of type N
   */
  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /**
   * A list of texts, in order.
   *
   * @param values any texts
   * @return the attribute of type L
   */
  public static AttributeValue texts(List<String> values) {
    return AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList());
  }

  /**
   * Bytes.
   *
   * @param value the bytes
   * @return the attribute of type B
   */
  public static AttributeValue bytes(byte[] value) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(value));
  }

  /**
   * Reads a text that must be there.
   *
   * @param item the item
   * @param name the attribute
   * @return its text
   * @throws IllegalStateException when the item lacks it
   */
  public static String text(Map<String, AttributeValue> item, String name) {
    return of(item, name).s();
  }

  /**
   * Reads a text that may be absent.
   *
   * @param item the item
   * @param name the attribute
   * @return its text, or empty
   */
  public static Optional<String> optionalText(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  /**
   * Reads a number that must be there.
   *
   * @param item the item
   * @param name the attribute
   * @return its value
   */
  public static long number(Map<String, AttributeValue> item, String name) {
    return Long.parseLong(of(item, name).n());
  }

  /**
   * Reads a moment that must be there.
   *
   * @param item the item
   * @param name the attribute
   * @return its value
   */
  public static Instant instant(Map<String, AttributeValue> item, String name) {
    return Instant.parse(text(item, name));
  }

  /**
   * Reads a list of texts that must be there.
   *
   * @param item the item
   * @param name the attribute
   * @return its texts in order
   */
  public static List<String> texts(Map<String, AttributeValue> item, String name) {
    return of(item, name).l().stream().map(AttributeValue::s).toList();
  }

  private static AttributeValue of(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .orElseThrow(() -> new IllegalStateException("An item lacks the attribute " + name + "."));
  }
}
