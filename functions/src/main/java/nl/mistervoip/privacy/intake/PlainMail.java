package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterText;

/** A letter of intake as a mail of one plain text: what it holds is ours, not the sender's. */
final class PlainMail {
  private static final String EOL = "\r\n";
  private static final List<String> FORM =
      List.of(
          "MIME-Version: 1.0",
          "Content-Type: text/plain; charset=utf-8",
          "Content-Transfer-Encoding: base64");

  private PlainMail() {}

  /**
   * The mail as it is sent (RFC 5322).
   *
   * @param header its fields in ASCII, without those that say how the text is written
   * @param letter the text
   */
  static byte[] of(List<String> header, Letter letter) {
    String head =
        Stream.concat(header.stream(), FORM.stream())
            .map(field -> field + EOL)
            .collect(Collectors.joining("", "", EOL));
    String text = LetterText.of(letter).replace("\n", EOL);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(US_ASCII));
    out.writeBytes(Base64.getMimeEncoder().encode(text.getBytes(UTF_8)));
    out.writeBytes(EOL.getBytes(US_ASCII));
    return out.toByteArray();
  }

  /** Nothing of a mail's header may end a line of ours or add an address. */
  static String plain(String text) {
    return text.replaceAll("[^\\x21-\\x7E]|[<>,;]", "");
  }
}
