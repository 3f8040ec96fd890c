package nl.mistervoip.privacy.intake.mail;

import java.util.ArrayList;
import java.util.List;

/** What a walk through the parts of a mail collects. */
final class WalkedMail {
  private final HeaderFields fields = new HeaderFields();
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private Content own = Content.NONE;
  private Content nested = Content.NONE;
  private boolean damaged;

  HeaderFields fields() {
    return fields;
  }

  List<Attachment> attachments() {
    return attachments;
  }

  /** The attached documents, when the walk collects them. */
  List<Document> documents() {
    return documents;
  }

  /** The text of the mail itself. */
  Content own() {
    return own;
  }

  void setOwn(Content content) {
    own = content;
  }

  /** The text of the mails and text files attached to it. */
  Content nested() {
    return nested;
  }

  void addNested(Content content) {
    nested = nested.then(content);
  }

  boolean damaged() {
    return damaged;
  }

  void markDamaged() {
    damaged = true;
  }
}
