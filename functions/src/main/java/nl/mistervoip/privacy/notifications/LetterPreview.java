package nl.mistervoip.privacy.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.StandingWords;
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
  /** How a letter would travel. */
  public enum Way {
    /** By mail, to the recipient in its facts. */
    MAIL,
    /** Printed and posted by people, to the postal address that who asked gave. */
    POST,
    /** Not at all: who asked has no mailbox and gave no postal address. */
    NONE
  }

  private final Writer writer;
  private final Optional<Requester> requester;

  /**
   * Shows letters by mail.
   *
   * @param writer the privacy desk
   */
  public LetterPreview(Writer writer) {
    this(writer, Optional.empty());
  }

  private LetterPreview(Writer writer, Optional<Requester> requester) {
    this.writer = writer;
    this.requester = requester;
  }

  /**
   * Shows letters as they would reach somebody: on paper for who has no mailbox.
   *
   * @param asked who asked, as sealed in the case; empty when that is gone
   * @return what shows letters of that case
   */
  public LetterPreview to(Optional<Requester> asked) {
    return new LetterPreview(writer, asked);
  }

  /**
   * A letter as text.
   *
   * @param subject of the mail
   * @param text the whole of its plain text part; the words of its pages when it is posted
   * @param digest SHA-256 of the text, hexadecimal: the same for the same letter
   * @param way how it would travel
   * @param words the passages in it that the company sets itself
   */
  public record Preview(String subject, String text, String digest, Way way, StandingWords words) {
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
    boolean onPaper = OnPaper.isFor(facts, requester);
    Texts mailed = Texts.of(Letters.BUNDLE, record.language().locale());
    Texts texts = onPaper ? OnPaper.texts(mailed) : mailed;
    StandingWords words = writer.words(record.language(), now);
    Letter written =
        Letters.compose(
            kind, new LetterContext(record, facts, texts, writer.address(), now, words));
    String text = LetterText.of(written);
    return new Preview(
        subject(written, record.id()),
        text,
        Sha256.hex(text.getBytes(StandardCharsets.UTF_8)),
        onPaper ? posted() : Way.MAIL,
        words);
  }

  private Way posted() {
    return requester.flatMap(Requester::postal).isPresent() ? Way.POST : Way.NONE;
  }

  /** The subject of a letter's mail: it never names a person. */
  static String subject(Letter letter, CaseId id) {
    return letter.title() + " [" + id + "]";
  }
}
