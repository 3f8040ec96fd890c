package nl.mistervoip.privacy.intake.mail;

import java.io.IOException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;

/** Walks through the parts of a mail, once, from front to back, within {@link ParseLimits}. */
final class PartWalker {
  private final MimeSource source;
  private final ReadBudget budget;
  private final WalkedMail mail;
  private final boolean collecting;
  private int alternatives;

  private PartWalker(byte[] raw, ReadBudget budget, WalkedMail mail, boolean collecting) {
    this.budget = budget;
    this.mail = mail;
    this.collecting = collecting;
    this.source = new MimeSource(raw);
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
    mail.setOwn(entity(mail.fields(), Place.OUTERMOST));
  }

  /** Reads the header only. */
  void walkHeader() throws IOException, MimeException {
    source.header(mail.fields(), budget);
  }

  private Content entity(HeaderFields fields, Place place) throws IOException, MimeException {
    budget.part(place.depth(), place.nestedMails());
    source.header(fields, budget);
    EntityState state = source.next();
    if (state == EntityState.T_START_MULTIPART) {
      return multipart(fields, place);
    }
    if (state == EntityState.T_START_MESSAGE) {
      nested(place.attachedMail());
      return Content.NONE;
    }
    return state == EntityState.T_BODY ? leaf(fields, place) : Content.NONE;
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
    for (EntityState state = source.next();
        !MimeSource.ends(state, EntityState.T_END_MULTIPART);
        state = source.next()) {
      if (state == EntityState.T_START_BODYPART) {
        parts++;
        Content part = entity(new HeaderFields(), place.part());
        // Parts that stand beside each other are both read in both views; sides of one text not.
        content = content.then(alternatives == 0 ? part.filled() : part);
      } else if (state == EntityState.T_PREAMBLE) {
        preamble = Content.same(TextDecoder.decode(budget.text(source.undecoded()), "utf-8"));
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
    source.skipTo(EntityState.T_END_MESSAGE);
  }

  private Content leaf(HeaderFields fields, Place place) throws IOException, MimeException {
    Leaf leaf = source.leaf(fields);
    if (leaf.isDamaged()) {
      mail.markDamaged();
    }
    switch (leaf.kind()) {
      case TEXT -> {
        return leaf.content(budget.text(source.decoded()));
      }
      case TEXT_FILE -> mail.addNested(leaf.content(budget.text(source.decoded())).filled());
      case MAIL_FILE -> mailFile(budget.content(source.decoded()), place.attachedMail());
      case DOCUMENT -> document(leaf);
      case OTHER -> mail.attachments().add(leaf.attachment(budget.skip(source.decoded())));
    }
    return Content.NONE;
  }

  private void document(Leaf leaf) throws IOException {
    DocumentType type = leaf.documentType().orElseThrow();
    if (!collecting) {
      mail.attachments().add(leaf.attachment(budget.skip(source.decoded())));
      return;
    }
    byte[] bytes = budget.content(source.decoded());
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
