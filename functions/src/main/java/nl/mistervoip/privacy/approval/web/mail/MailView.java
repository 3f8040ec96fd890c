package nl.mistervoip.privacy.approval.web.mail;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Shell;

/** A mail as the API shows it: text only, any BSN masked. */
record MailView(
    String from,
    String subject,
    List<Part> parts,
    List<Attached> attachments,
    String language,
    List<String> reasons,
    String note) {
  /** One way of reading it: its plain text, or its HTML as text. */
  record Part(String name, String text, boolean cut) {}

  /** An attachment; its content is not shown. */
  record Attached(String type, long bytes) {}

  /** The text of a part, with the words marked for which it was read like that. */
  List<Highlight.Piece> pieces(Part part) {
    return Highlight.in(part.text(), reasons);
  }

  /** Why it was read like that in the reader's words, as far as we have them. */
  static Optional<String> reason(String reason, Shell shell) {
    return ReasonWords.of(reason, shell);
  }

  @Override
  public String toString() {
    return "MailView[REDACTED]";
  }
}
