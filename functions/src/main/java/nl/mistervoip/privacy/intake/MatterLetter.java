package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.mistervoip.privacy.intake.triage.Matter;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/**
 * The letter on a matter that is no request: what the way is, and what to do when one does not
 * agree. It holds nothing that we know of anyone.
 *
 * @param language of the letter
 * @param matter which
 */
record MatterLetter(Language language, Matter matter) {
  static final String BUNDLE = "nl.mistervoip.privacy.intake.matters";
  private static final String EOL = "\r\n";

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
    blocks.add(new Block.Paragraph(texts.text("closing")));
    List<String> footer = List.of(texts.text("footer.company", "sender", sender));
    return new Letter(texts.locale(), texts.text(key + ".title"), blocks, footer);
  }

  byte[] bytes(String sender, OpenedMail mail) {
    Letter letter = letter(sender);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header(letter, sender, mail).getBytes(US_ASCII));
    String text = LetterText.of(letter).replace("\n", EOL);
    out.writeBytes(Base64.getMimeEncoder().encode(text.getBytes(UTF_8)));
    out.writeBytes(EOL.getBytes(US_ASCII));
    return out.toByteArray();
  }

  private String header(Letter letter, String sender, OpenedMail mail) {
    return String.join(
        EOL,
        "From: Privacy desk Mister VoIP <" + sender + ">",
        "To: <" + plain(mail.headers().sender().address()) + ">",
        // The titles are ASCII; a test sees to that.
        "Subject: " + letter.title(),
        "In-Reply-To: <" + plain(mail.headers().messageId()) + ">",
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: All",
        "X-Privacy-Desk: matter/" + mail.id(),
        "Content-Language: " + language.tag(),
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        EOL);
  }

  /** Nothing of a mail's header may end a line of ours or add an address. */
  private static String plain(String text) {
    return text.replaceAll("[^\\x21-\\x7E]|[<>,;]", "");
  }
}
