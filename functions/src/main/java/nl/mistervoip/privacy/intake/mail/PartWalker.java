package nl.mistervoip.privacy.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Walks through the parts of a mail, once, from front to back, within {@link ParseLimits}. */
final class PartWalker {
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(ParseLimits.HEADER_LINE_BYTES)
          .setMaxHeaderLen(ParseLimits.HEADER_BYTES)
          .setMaxHeaderCount(ParseLimits.HEADER_FIELDS)
          .setMaxContentLen(-1)
          .setMalformedHeaderStartsBody(false)
          .build();
  private static final Set<String> NOT_FOR_READING =
      Set.of("text/calendar", "text/x-vcard", "text/vcard", "text/rfc822-headers");
  private static final Set<String> TRANSFER =
      Set.of("", "7bit", "8bit", "binary", "base64", "quoted-printable");

  private final MimeTokenStream stream;
  private final ReadBudget budget = new ReadBudget();
  private final WalkedMail mail = new WalkedMail();

  PartWalker(byte[] raw) {
    stream = new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, null, null);
    stream.parse(new ByteArrayInputStream(raw));
  }

  /** What was collected so far, also after {@link #walk()} failed. */
  WalkedMail mail() {
    return mail;
  }

  void walk() throws IOException, MimeException {
    mail.setOwn(entity(mail.fields(), 0, 0));
  }

  /** Reads the header only. */
  void walkHeader() throws IOException, MimeException {
    header(mail.fields());
  }

  private Content entity(HeaderFields fields, int depth, int nestedMails)
      throws IOException, MimeException {
    budget.part(depth, nestedMails);
    header(fields);
    EntityState state = stream.next();
    if (state == EntityState.T_START_MULTIPART) {
      return multipart(fields, depth, nestedMails);
    }
    if (state == EntityState.T_START_MESSAGE) {
      nested(depth, nestedMails + 1);
      return Content.NONE;
    }
    return state == EntityState.T_BODY ? leaf(fields) : Content.NONE;
  }

  private void header(HeaderFields fields) throws IOException, MimeException {
    for (EntityState state = stream.getState();
        state != EntityState.T_END_HEADER;
        state = stream.next()) {
      if (state == EntityState.T_END_OF_STREAM) {
        return;
      }
      if (state == EntityState.T_FIELD) {
        byte[] raw = stream.getField().getRaw().toByteArray();
        budget.header(raw.length);
        fields.add(stream.getField().getName(), raw);
      }
    }
  }

  private Content multipart(HeaderFields fields, int depth, int nestedMails)
      throws IOException, MimeException {
    Content content = Content.NONE;
    for (EntityState state = stream.next();
        !ends(state, EntityState.T_END_MULTIPART);
        state = stream.next()) {
      if (state == EntityState.T_START_BODYPART) {
        content = content.then(entity(new HeaderFields(), depth + 1, nestedMails));
      }
    }
    return fields.value("content-type").equals("multipart/alternative")
        ? content.filled()
        : content;
  }

  private void nested(int depth, int nestedMails) throws IOException, MimeException {
    HeaderFields fields = new HeaderFields();
    Content content = entity(fields, depth + 1, nestedMails);
    mail.addNested(Content.same(fields.text("subject")).then(content));
    EntityState state = stream.getState();
    while (!ends(state, EntityState.T_END_MESSAGE)) {
      state = stream.next();
    }
  }

  private static boolean ends(EntityState state, EntityState end) {
    return state == end || state == EntityState.T_END_OF_STREAM;
  }

  private Content leaf(HeaderFields fields) throws IOException {
    BodyDescriptor descriptor = stream.getBodyDescriptor();
    String declared = fields.value("content-type");
    noteDamage(declared, descriptor);
    String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
    boolean isText = type.startsWith("text/") || declared.startsWith("multipart/");
    if (!isText || NOT_FOR_READING.contains(type)) {
      boolean inline =
          fields.has("content-id") || fields.value("content-disposition").equals("inline");
      long size = budget.skip(stream.getDecodedInputStream());
      mail.attachments().add(new Attachment(type, size, inline && type.startsWith("image/")));
      return Content.NONE;
    }
    return text(fields, descriptor, type);
  }

  private Content text(HeaderFields fields, BodyDescriptor descriptor, String type)
      throws IOException {
    String text =
        TextDecoder.decode(budget.text(stream.getDecodedInputStream()), charset(descriptor));
    if (type.equals("text/html")) {
      return new Content("", HtmlText.of(text));
    }
    if (!type.equals("text/plain")) {
      return Content.same(text);
    }
    boolean flowed = fields.parameter("content-type", "format").equalsIgnoreCase("flowed");
    boolean joined = fields.parameter("content-type", "delsp").equalsIgnoreCase("yes");
    return new Content(flowed ? FlowedText.unwrapped(text, joined) : text, "");
  }

  private static String charset(BodyDescriptor descriptor) {
    return descriptor.getCharset() == null ? "utf-8" : descriptor.getCharset();
  }

  private void noteDamage(String declared, BodyDescriptor descriptor) {
    // mime4j reads a multipart without a boundary as one text: the parts in it are not told apart.
    boolean lostParts = declared.startsWith("multipart/");
    String transfer =
        descriptor.getTransferEncoding() == null ? "" : descriptor.getTransferEncoding();
    if (lostParts || !TRANSFER.contains(transfer.strip().toLowerCase(Locale.ROOT))) {
      mail.markDamaged();
    }
  }
}
