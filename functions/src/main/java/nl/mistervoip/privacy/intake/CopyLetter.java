package nl.mistervoip.privacy.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * The letter on a copy that came by mail: what it was, that it is gone, and how to do without. It
 * holds nothing of the copy and nothing that we know of anyone.
 *
 * @param language of the letter
 * @param about the case the mail belongs to
 * @param removal what was taken out
 * @param words the passages that the company sets itself
 */
record CopyLetter(Language language, Optional<CaseId> about, Removal removal, StandingWords words) {
  static final String BUNDLE = "nl.mistervoip.privacy.intake.mailed-copy";

  /** The letter itself. */
  Letter letter(String sender) {
    Texts texts = Texts.of(BUNDLE, language.locale());
    String kind = removal.asked() ? "asked" : removal.sure() ? "sure" : "unsure";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(texts.text("greeting")));
    blocks.add(new Block.Paragraph(texts.text(kind + ".what")));
    blocks.add(new Block.Paragraph(texts.text(kind + ".destroyed")));
    blocks.add(new Block.Heading(texts.text(kind + ".next-title")));
    blocks.add(new Block.Paragraph(texts.text(kind + ".next")));
    if (!removal.asked() && removal.sure() && doubtful()) {
      blocks.add(new Block.Paragraph(texts.text("more.next")));
    }
    blocks.add(new Block.Note(texts.text("safe")));
    blocks.addAll(SignedBelow.blocks(texts, words));
    List<String> footer = new ArrayList<>();
    about.ifPresent(id -> footer.add(texts.text("footer.case", "case", id.value())));
    footer.add(texts.text("footer.company", "sender", sender));
    return new Letter(
        texts.locale(), texts.text(kind + ".title"), blocks, SignedBelow.footer(footer, words));
  }

  /** Beside a copy something else went that may have been none. */
  private boolean doubtful() {
    return removal.parts().stream().anyMatch(part -> part.seen() != CopyRecogniser.Seen.COPY);
  }

  byte[] bytes(String sender, OpenedMail mail) {
    Letter letter = letter(sender);
    return PlainMail.of(header(letter, sender, mail), letter);
  }

  private List<String> header(Letter letter, String sender, OpenedMail mail) {
    String subject = letter.title() + about.map(id -> " [" + id + "]").orElse("");
    return List.of(
        "From: Privacy desk Mister VoIP <" + sender + ">",
        "To: <" + PlainMail.plain(mail.envelopeSender()) + ">",
        "Reply-To: <" + replyTo(sender) + ">",
        // The titles are ASCII; a test sees to that.
        "Subject: " + subject,
        "Auto-Submitted: auto-replied",
        "X-Auto-Response-Suppress: All",
        "X-Privacy-Desk: mailed-copy/" + mail.id(),
        "Content-Language: " + language.tag());
  }

  /** The plus-address by which an answer finds its case. */
  private String replyTo(String sender) {
    int at = sender.lastIndexOf('@');
    return about
        .map(id -> sender.substring(0, at) + "+" + id + sender.substring(at))
        .orElse(sender);
  }

  @Override
  public String toString() {
    return "CopyLetter[REDACTED]";
  }
}
