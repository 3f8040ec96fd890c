package nl.mistervoip.privacy.datamap.tables;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.platform.Sha256;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A digest over a row: equal exactly when type and value of every attribute are. Each part is
 * written with its length, so that no two different rows give the same bytes; sets are sorted, for
 * a table hands them out in any order.
 */
public final class RowDigest {
  private RowDigest() {}

  /**
   * The digest of a row, without the mark of one that is going.
   *
   * @param marked the row, marked or not
   * @return SHA-256, hex
   */
  public static String of(Map<String, AttributeValue> marked) {
    Map<String, AttributeValue> row = Going.without(marked);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(new DataOutputStream(bytes), AttributeValue.fromM(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.hex(bytes.toByteArray());
  }

  /**
   * Whether two rows, or parts of rows, are the same in type and value of every attribute.
   *
   * @param one a row
   * @param other a row
   * @return true when their digests are equal
   */
  public static boolean same(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
    return of(one).equals(of(other));
  }

  private static void write(DataOutputStream out, AttributeValue value) throws IOException {
    text(out, value.type().name());
    switch (value.type()) {
      case S -> text(out, value.s());
      case N -> text(out, canonical(value.n()));
      case B -> text(out, base64(value.b()));
      case BOOL -> out.writeBoolean(value.bool());
      case NUL, UNKNOWN_TO_SDK_VERSION -> {}
      case M -> document(out, value.m());
      case L -> list(out, value.l());
      case SS -> texts(out, value.ss());
      case NS -> texts(out, value.ns().stream().map(RowDigest::canonical).toList());
      case BS -> texts(out, value.bs().stream().map(RowDigest::base64).toList());
    }
  }

  private static void document(DataOutputStream out, Map<String, AttributeValue> values)
      throws IOException {
    out.writeInt(values.size());
    for (Map.Entry<String, AttributeValue> entry : new TreeMap<>(values).entrySet()) {
      text(out, entry.getKey());
      write(out, entry.getValue());
    }
  }

  private static void list(DataOutputStream out, List<AttributeValue> values) throws IOException {
    out.writeInt(values.size());
    for (AttributeValue value : values) {
      write(out, value);
    }
  }

  private static void texts(DataOutputStream out, List<String> values) throws IOException {
    out.writeInt(values.size());
    for (String value : values.stream().sorted().toList()) {
      text(out, value);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String canonical(String number) {
    if (Digits.wholeLong(number)) {
      return number;
    }
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
