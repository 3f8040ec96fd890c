package nl.mistervoip.privacy.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.PassagesInForce;
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

  /** Leads nowhere (RFC 2606) and is shown to nobody: a button must have an address. */
  private static final String NO_LINK = "https://link.invalid/";

  private final Writer writer;
  private final Optional<Requester> requester;

  /**
   * Shows letters by mail.
   *
   * @param address of the privacy desk, as it stands in letters
   * @param passages in them that the company sets itself
   */
  public LetterPreview(String address, PassagesInForce passages) {
    this(new Writer(address, passages));
  }

  LetterPreview(Writer writer) {
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
    return written(kind, record, facts, now);
  }

  /**
   * A letter that a step sends by itself, before that step has come: with plain words in the place
   * of a link, a code and whatever else nobody here may read or is not known yet, also when the
   * facts hold it.
   *
   * @param letter its key in {@link nl.mistervoip.privacy.casefile.LetterFields}
   * @param record the case, or one that stands for it; its language is that of the letter
   * @param facts what is known of what the letter must tell
   * @param now when it would be written
   * @return the letter
   */
  public Preview ahead(String letter, CaseRecord record, LetterFacts facts, Instant now) {
    Texts texts = Texts.of(Letters.BUNDLE, record.language().locale());
    Map<String, String> values = new HashMap<>(facts.values());
    values.put(LetterFields.LINK, NO_LINK);
    values.put(LetterFields.CODE, texts.text("ahead.code"));
    values.put(LetterFields.RECIPIENT, texts.text("ahead.recipient"));
    List<Map<String, String>> contacts =
        List.of(Map.of(LetterFields.VALUE, texts.text("ahead.contacts")));
    LetterFacts masked =
        new LetterFacts(
            LetterFacts.REQUESTER, "mail", values, Map.of(LetterFields.CONTACTS, contacts));
    Preview whole = written(LetterKind.of(letter), record, masked, now);
    String text = whole.text().replace(NO_LINK, texts.text("ahead.link"));
    return new Preview(whole.subject(), text, digest(text), whole.way(), whole.words());
  }

  private Preview written(LetterKind kind, CaseRecord record, LetterFacts facts, Instant now) {
    boolean onPaper = OnPaper.isFor(facts, requester);
    Texts mailed = Texts.of(Letters.BUNDLE, record.language().locale());
    Texts texts = onPaper ? OnPaper.texts(mailed) : mailed;
    StandingWords words = writer.words(record.language(), now);
    Letter written =
        Letters.compose(
            kind, new LetterContext(record, facts, texts, writer.address(), now, words));
    String text = LetterText.of(written);
    return new Preview(
        subject(written, record.id()), text, digest(text), onPaper ? posted() : Way.MAIL, words);
  }

  private static String digest(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private Way posted() {
    return requester.flatMap(Requester::postal).isPresent() ? Way.POST : Way.NONE;
  }

  /** The subject of a letter's mail: it never names a person. */
  static String subject(Letter letter, CaseId id) {
    return letter.title() + " [" + id + "]";
  }
}
