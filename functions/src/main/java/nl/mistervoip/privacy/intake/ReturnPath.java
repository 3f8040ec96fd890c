package nl.mistervoip.privacy.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * The envelope sender as the receiving server wrote it on top of the raw mail (RFC 5321 4.4): the
 * register keeps no addresses, and the receipt event is gone by the time a person decides.
 */
final class ReturnPath {
  private ReturnPath() {}

  /** The topmost one; empty text for a bounce, or when there is none. */
  static String of(byte[] raw) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    try {
      return Optional.ofNullable(
              builder.parseHeader(new ByteArrayInputStream(raw)).getField("Return-Path"))
          .map(ReturnPath::address)
          .orElse("");
    } catch (IOException | RuntimeException e) {
      // Whatever stands there is no address to rely on.
      return "";
    }
  }

  private static String address(Field field) {
    MailboxList boxes =
        LenientAddressParser.DEFAULT
            .parseAddressList(Optional.ofNullable(field.getBody()).orElse(""))
            .flatten();
    return boxes.isEmpty() ? "" : boxes.get(0).getAddress();
  }
}
