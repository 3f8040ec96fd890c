package nl.mistervoip.privacy.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Texts;

/**
 * Everything a letter is made of.
 *
 * @param record the case
 * @param facts what the letter must tell; empty of values where it needs none
 * @param texts the sentences in the language of the case
 * @param sender the address of the privacy desk
 * @param now when it is written
 * @param words the passages that the company sets itself
 */
record LetterContext(
    CaseRecord record,
    LetterFacts facts,
    Texts texts,
    String sender,
    Instant now,
    StandingWords words) {
  String text(String key, String... namesAndValues) {
    return texts.text(key, namesAndValues);
  }

  Block paragraph(String key, String... namesAndValues) {
    return new Block.Paragraph(text(key, namesAndValues));
  }

  /** What the person who decided adds; none when nothing was added. */
  List<Block> addition() {
    return optional(LetterFields.ADDITION).stream()
        .flatMap(text -> Stream.of(text.strip().split("\\s*\\R\\s*\\R\\s*")))
        .<Block>map(Block.Paragraph::new)
        .toList();
  }

  /** Who signs: the name of the team, as set or as usual. */
  Block signature() {
    return words.signature().isBlank()
        ? paragraph("closing.name")
        : new Block.Paragraph(words.signature());
  }

  /** What the company has to say these days, below the signature; none when there is nothing. */
  List<Block> notice() {
    return words.notice().isBlank() ? List.of() : List.of(new Block.Note(words.notice()));
  }

  Block heading(String key) {
    return new Block.Heading(text(key));
  }

  Block note(String key, String... namesAndValues) {
    return new Block.Note(text(key, namesAndValues));
  }

  Block.Fact fact(String key, String value) {
    return new Block.Fact(text(key), value);
  }

  /**
   * A value that the filling room owes; the message of the error names the field, never a value.
   */
  String value(String name) {
    return optional(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The facts of this letter lack the value '" + name + "'."));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(facts.values().get(name)).filter(value -> !value.isBlank());
  }

  List<Map<String, String>> table(String name) {
    return facts.tables().getOrDefault(name, List.of());
  }

  /** A value that is an ISO date, as the reader writes it. */
  String day(String name) {
    return texts.day(LocalDate.parse(value(name)));
  }

  /** A value that is an ISO instant, as the reader writes it. */
  String moment(String name) {
    return texts.moment(Instant.parse(value(name)));
  }
}
