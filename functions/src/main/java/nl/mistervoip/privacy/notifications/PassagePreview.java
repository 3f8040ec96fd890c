package nl.mistervoip.privacy.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterPassages;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;

/**
 * Two letters in both languages with passages that are not set yet, made by what makes the letters
 * that go out. They are about no case of anybody.
 */
public final class PassagePreview {
  /** Of no case: no message has led to it. */
  private static final CaseId NOBODY = new CaseId("MV-0000-0000");

  /** One that everybody gets, and one with authority and court. */
  private static final List<LetterKind> SHOWN =
      List.of(LetterKind.RECEIPT, LetterKind.UNIDENTIFIED);

  private final String sender;

  /**
   * Shows letters of the desk.
   *
   * @param sender the address of the privacy desk, as it stands in letters
   */
  public PassagePreview(String sender) {
    this.sender = sender;
  }

  /**
   * A letter as text.
   *
   * @param letter its key
   * @param language {@code nl} or {@code en}
   * @param subject of the mail
   * @param text the whole of its plain text part
   */
  public record Sample(String letter, String language, String subject, String text) {}

  /**
   * Writes the letters.
   *
   * @param passages as they are to be set
   * @param now when; a notice is shown as on its first day when that is still to come
   * @return the letters, Dutch first
   */
  public List<Sample> of(LetterPassages passages, Instant now) {
    return SHOWN.stream()
        .flatMap(kind -> Stream.of(Language.values()).map(in -> sample(kind, in, passages, now)))
        .toList();
  }

  /**
   * What stands for the letters that somebody saw: the same for the same passages, on any day.
   *
   * @param passages as they are to be set
   * @return SHA-256, hexadecimal
   */
  public static String digest(LetterPassages passages) {
    String all =
        Stream.of(passages.nl(), passages.en())
            .flatMap(one -> Stream.of(one.signature(), one.contact(), one.notice()))
            .map(text -> text.length() + ":" + text)
            .collect(Collectors.joining("/"));
    String days = passages.from() + "/" + passages.until();
    return Sha256.hex((all + "/" + days).getBytes(StandardCharsets.UTF_8));
  }

  private Sample sample(LetterKind kind, Language language, LetterPassages passages, Instant now) {
    CaseRecord record = record(language, now);
    StandingWords words = passages.on(0, language, passages.from().orElse(Deadlines.day(now)));
    Texts texts = Texts.of(Letters.BUNDLE, language.locale());
    LetterContext context =
        new LetterContext(record, LetterFacts.toRequester(), texts, sender, now, words);
    Letter letter = Letters.compose(kind, context);
    return new Sample(
        kind.key(),
        language.tag(),
        LetterPreview.subject(letter, record.id()),
        LetterText.of(letter));
  }

  private static CaseRecord record(Language language, Instant now) {
    return new CaseRecord(
        NOBODY,
        CaseState.RECEIVED,
        List.of(Right.ACCESS),
        List.of(),
        language,
        now,
        Deadlines.of(now),
        CaseRecord.waitingFor(CaseState.RECEIVED),
        Optional.empty());
  }
}
