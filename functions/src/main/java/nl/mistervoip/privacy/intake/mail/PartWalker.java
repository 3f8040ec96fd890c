package nl.mistervoip.privacy.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
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

  /** Where in the mail the walk is: how deep in parts, how deep in attached mails. */
  private record Place(int depth, int nestedMails) {
    Place part() {
      return new Place(depth + 1, nestedMails);
    }

    Place attachedMail() {
      return new Place(depth + 1, nestedMails + 1);
    }
  }

  private final MimeTokenStream stream;
  private final ReadBudget budget;
  private final WalkedMail mail;
  private final boolean collecting;
  private int alternatives;

  private PartWalker(byte[] raw, ReadBudget budget, WalkedMail mail, boolean collecting) {
    this.budget = budget;
    this.mail = mail;
    this.collecting = collecting;
    stream = new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, null, null);
    stream.parse(new ByteArrayInputStream(raw));
  }

  /** A walk that reads text and passes over documents. */
  static PartWalker of(byte[] raw) {
    return new PartWalker(raw, new ReadBudget(), new WalkedMail(), false);
  }

  /** A walk that also keeps the documents. */
  static PartWalker collecting(byte[] raw) {
    return new PartWalker(raw, new ReadBudget(), new WalkedMail(), true);
  }

  /** What was collected so far, also after {@link #walk()} failed. */
  WalkedMail mail() {
    return mail;
  }

  void walk() throws IOException, MimeException {
    mail.setOwn(entity(mail.fields(), new Place(0, 0)));
  }

  /** Reads the header only. */
  void walkHeader() throws IOException, MimeException {
    header(mail.fields());
  }

  private Content entity(HeaderFields fields, Place place) throws IOException, MimeException {
    budget.part(place.depth(), place.nestedMails());
    header(fields);
    EntityState state = stream.next();
    if (state == EntityState.T_START_MULTIPART) {
      return multipart(fields, place);
    }
    if (state == EntityState.T_START_MESSAGE) {
      nested(place.attachedMail());
      return Content.NONE;
    }
    return state == EntityState.T_BODY ? leaf(fields, place) : Content.NONE;
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

  private Content multipart(HeaderFields fields, Place place) throws IOException, MimeException {
    boolean alternative = fields.value("content-type").equals("multipart/alternative");
    alternatives += alternative ? 1 : 0;
    Content content = parts(place);
    alternatives -= alternative ? 1 : 0;
    return alternative ? content.filled() : content;
  }

  private Content parts(Place place) throws IOException, MimeException {
    Content content = Content.NONE;
    Content preamble = Content.NONE;
    int parts = 0;
    for (EntityState state = stream.next();
        !ends(state, EntityState.T_END_MULTIPART);
        state = stream.next()) {
      if (state == EntityState.T_START_BODYPART) {
        parts++;
        Content part = entity(new HeaderFields(), place.part());
        // Parts that stand beside each other are both read in both views; sides of one text not.
        content = content.then(alternatives == 0 ? part.filled() : part);
      } else if (state == EntityState.T_PREAMBLE) {
        preamble = Content.same(TextDecoder.decode(budget.text(stream.getInputStream()), "utf-8"));
      }
    }
    if (parts > 0) {
      return content;
    }
    // The boundary never comes: what stands before it is all there is.
    mail.markDamaged();
    return preamble;
  }

  private void nested(Place place) throws IOException, MimeException {
    HeaderFields fields = new HeaderFields();
    int outer = alternatives;
    alternatives = 0;
    Content content = entity(fields, place);
    alternatives = outer;
    mail.addNested(Content.same(fields.text("subject")).then(content.filled()));
    EntityState state = stream.getState();
    while (!ends(state, EntityState.T_END_MESSAGE)) {
      state = stream.next();
    }
  }

  private static boolean ends(EntityState state, EntityState end) {
    return state == end || state == EntityState.T_END_OF_STREAM;
  }

  private Content leaf(HeaderFields fields, Place place) throws IOException, MimeException {
    Leaf leaf = new Leaf(fields, stream.getBodyDescriptor());
    if (leaf.isDamaged()) {
      mail.markDamaged();
    }
    switch (leaf.kind()) {
      case TEXT -> {
        return leaf.content(budget.text(stream.getDecodedInputStream()));
      }
      case TEXT_FILE -> mail.addNested(leaf.content(budget.text(decoded())).filled());
      case MAIL_FILE -> mailFile(budget.content(decoded()), place.attachedMail());
      case DOCUMENT -> document(leaf);
      case OTHER -> mail.attachments().add(leaf.attachment(budget.skip(decoded())));
    }
    return Content.NONE;
  }

  private InputStream decoded() {
    return stream.getDecodedInputStream();
  }

  private void document(Leaf leaf) throws IOException {
    DocumentType type = leaf.documentType().orElseThrow();
    if (!collecting) {
      mail.attachments().add(leaf.attachment(budget.skip(decoded())));
      return;
    }
    byte[] bytes = budget.content(decoded());
    mail.documents().add(new Document(mail.attachments().size(), type, bytes));
    mail.attachments().add(leaf.attachment(bytes.length));
  }

  /** A mail that its sender's program declares as a file of another kind. */
  private void mailFile(byte[] raw, Place place) throws IOException, MimeException {
    PartWalker inner = new PartWalker(raw, budget, mail, collecting);
    HeaderFields fields = new HeaderFields();
    Content content = inner.entity(fields, place);
    mail.addNested(Content.same(fields.text("subject")).then(content.filled()));
  }
}
