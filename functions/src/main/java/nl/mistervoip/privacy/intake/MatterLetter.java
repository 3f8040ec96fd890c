package nl.mistervoip.privacy.intake;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.intake.triage.Matter;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/**
 * The letter on a matter that is no request: what the way is, and what to do when one does not
 * agree. It holds nothing that we know of anyone.
 *
 * @param language of the letter
 * @param matter which
 * @param words the passages that the company sets itself
 */
record MatterLetter(Language language, Matter matter, StandingWords words) {
  static final String BUNDLE = "nl.mistervoip.privacy.intake.matters";

  /** The letter itself. */
  Letter letter(String sender) {
    Texts texts = Texts.of(BUNDLE, language.locale());
    String key = matter.wireName();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(texts.text("greeting")));
    blocks.add(new Block.Paragraph(texts.text(key + ".what")));
    blocks.add(new Block.Heading(texts.text(key + ".next-title")));
    blocks.add(new Block.Paragraph(texts.text(key + ".next")));
    blocks.add(new Block.Note(texts.text(key + ".note")));
    blocks.add(new Block.Paragraph(texts.text("disagree")));
    blocks.addAll(SignedBelow.blocks(texts, words));
    List<String> footer =
        SignedBelow.footer(List.of(texts.text("footer.company", "sender", sender)), words);
    return new Letter(texts.locale(), texts.text(key + ".title"), blocks, footer);
  }

  byte[] bytes(String sender, OpenedMail mail) {
    Letter letter = letter(sender);
    return PlainMail.of(header(letter, sender, mail), letter);
  }

  private List<String> header(Letter letter, String sender, OpenedMail mail) {
    return List.of(
        "From: Privacy desk Mister VoIP <" + sender + ">",
        "To: <" + PlainMail.plain(mail.headers().sender().address()) + ">",
        // The titles are ASCII; a test sees to that.
        "Subject: " + letter.title(),
        "In-Reply-To: <" + PlainMail.plain(mail.headers().messageId()) + ">",
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: All",
        "X-Privacy-Desk: matter/" + mail.id(),
        "Content-Language: " + language.tag());
  }
}
