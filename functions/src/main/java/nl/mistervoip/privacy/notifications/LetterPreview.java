package nl.mistervoip.privacy.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The public entry of this room for those who decide: a letter as it would go out, made by what
 * makes the letters that go out. Sends nothing.
 */
public final class LetterPreview {
  private final String sender;

  /**
   * Shows letters.
   *
   * @param sender the address of the privacy desk, as it stands in letters
   */
  public LetterPreview(String sender) {
    this.sender = sender;
  }

  /**
   * A letter as text.
   *
   * @param subject of the mail
   * @param text the whole of its plain text part
   * @param digest SHA-256 of the text, hexadecimal: the same for the same letter
   */
  public record Preview(String subject, String text, String digest) {
    @Override
    public String toString() {
      return "Preview[REDACTED]";
    }
  }

  /**
   * Writes a letter and sends nothing.
   *
   * @param letter its key in {@link nl.mistervoip.privacy.casefile.LetterFields}
   * @param record the case, whose language is that of the letter
   * @param facts what the letter must tell
   * @param now when it would be written
   * @return the letter
   * @throws IllegalArgumentException for a letter with a link or code: nobody here reads those
   */
  public Preview of(String letter, CaseRecord record, LetterFacts facts, Instant now) {
    LetterKind kind = LetterKind.of(letter);
    if (kind.secret()) {
      throw new IllegalArgumentException("The letter " + letter + " opens something.");
    }
    Texts texts = Texts.of(Letters.BUNDLE, record.language().locale());
    Letter written = Letters.compose(kind, new LetterContext(record, facts, texts, sender, now));
    String text = LetterText.of(written);
    return new Preview(
        subject(written, record.id()), text, Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The subject of a letter's mail: it never names a person. */
  static String subject(Letter letter, CaseId id) {
    return letter.title() + " [" + id + "]";
  }
}
