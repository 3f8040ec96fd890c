package nl.mistervoip.privacy.intake.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.platform.PartPlace;
import org.apache.james.mime4j.stream.BodyDescriptor;

/** A part without parts: what it declares, and what kind of content that makes it. */
final class Leaf {
  /** What a part is to the reader of a mail. */
  enum Kind {
    /** Text of the mail itself. */
    TEXT,
    /** A text file attached to it. */
    TEXT_FILE,
    /** A mail that is declared as a file. */
    MAIL_FILE,
    /** A document with text in it. */
    DOCUMENT,
    /** Anything else. */
    OTHER
  }

  private static final Set<String> NOT_FOR_READING =
      Set.of("text/calendar", "text/x-vcard", "text/vcard", "text/rfc822-headers", "text/rtf");
  private static final Set<String> TRANSFER =
      Set.of("", "7bit", "8bit", "binary", "base64", "quoted-printable");

  private final HeaderFields fields;
  private final BodyDescriptor descriptor;
  private final String declared;
  private final String type;

  Leaf(HeaderFields fields, BodyDescriptor descriptor) {
    this.fields = fields;
    this.descriptor = descriptor;
    this.declared = fields.value("content-type");
    this.type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
  }

  Kind kind() {
    if (declared.startsWith("multipart/")) {
      return Kind.TEXT;
    }
    if (documentType().isPresent()) {
      return Kind.DOCUMENT;
    }
    String name = fileName();
    if (type.startsWith("text/") && !NOT_FOR_READING.contains(type)) {
      boolean file = fields.value("content-disposition").equals("attachment");
      return name.endsWith(".eml") ? Kind.MAIL_FILE : file ? Kind.TEXT_FILE : Kind.TEXT;
    }
    if (type.equals("message/rfc822") || name.endsWith(".eml")) {
      return Kind.MAIL_FILE;
    }
    return isTextName(name) && !type.startsWith("text/") ? Kind.TEXT_FILE : Kind.OTHER;
  }

  /** How its content is packed for the way. */
  PartPlace.Encoding encoding() {
    String transfer = Optional.ofNullable(descriptor.getTransferEncoding()).orElse("").strip();
    return switch (transfer.toLowerCase(Locale.ROOT)) {
      case "base64" -> PartPlace.Encoding.BASE64;
      case "", "7bit", "8bit", "binary" -> PartPlace.Encoding.NONE;
      default -> PartPlace.Encoding.OTHER;
    };
  }

  Optional<DocumentType> documentType() {
    boolean text = type.startsWith("text/") && !type.equals("text/rtf");
    boolean mail = type.startsWith("message/") || type.startsWith("image/");
    return text || mail ? Optional.empty() : DocumentType.of(type, fileName());
  }

  Attachment attachment(long size) {
    boolean inline =
        fields.has("content-id") || fields.value("content-disposition").equals("inline");
    Attachment.Reading reading =
        documentType().isPresent() ? Attachment.Reading.UNREAD : Attachment.Reading.NO_TEXT;
    return new Attachment(type, size, inline && type.startsWith("image/"), reading);
  }

  Content content(byte[] bytes) {
    String text = TextDecoder.decode(bytes, charset());
    if (type.equals("text/html") || (!type.startsWith("text/") && fileName().contains(".htm"))) {
      return HtmlText.of(text);
    }
    if (!type.equals("text/plain") || declared.startsWith("multipart/")) {
      return Content.same(text);
    }
    boolean flowed = fields.parameter("content-type", "format").equalsIgnoreCase("flowed");
    boolean joined = fields.parameter("content-type", "delsp").equalsIgnoreCase("yes");
    return Content.plain(flowed ? FlowedText.unwrapped(text, joined) : text);
  }

  /** Whether its structure or encoding does not hold together, so that text may be missing. */
  boolean isDamaged() {
    // mime4j reads a multipart without a boundary as one text: the parts in it are not told apart.
    boolean lostParts = declared.startsWith("multipart/");
    String transfer = Optional.ofNullable(descriptor.getTransferEncoding()).orElse("").strip();
    return lostParts || !TRANSFER.contains(transfer.toLowerCase(Locale.ROOT));
  }

  /** As declared, RFC 2231 and RFC 2047 resolved, in lower case; empty when there is none. */
  private String fileName() {
    String name = fields.parameter("content-disposition", "filename");
    String given = name.isBlank() ? fields.parameter("content-type", "name") : name;
    return EncodedWords.decode(given).toLowerCase(Locale.ROOT);
  }

  private static boolean isTextName(String name) {
    return name.endsWith(".txt") || name.endsWith(".html") || name.endsWith(".htm");
  }

  private String charset() {
    return Optional.ofNullable(descriptor.getCharset()).orElse("utf-8");
  }
}
