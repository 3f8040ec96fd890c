package nl.mistervoip.privacy.recipients;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Interval;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.Texts;

/** A message in words. The identifiers stand in its body only, never in its title. */
final class NoticeLetter {
  /** The bundles of texts, one per language. */
  static final String BUNDLE = "nl.mistervoip.privacy.recipients.notice";

  private final DataMap map;

  NoticeLetter(DataMap map) {
    this.map = map;
  }

  Letter of(Message message, String team) {
    Texts texts = Texts.of(BUNDLE, message.recipient().language().locale());
    String act = message.key().act().wireName();
    String title = texts.text(act + ".title");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(texts.text("greeting")));
    if (message.attempt() > 1) {
      blocks.add(new Block.Paragraph(texts.text("reminder.text")));
    }
    blocks.add(new Block.Paragraph(texts.text(act + ".what")));
    blocks.add(new Block.Facts(facts(message, texts)));
    blocks.add(new Block.Paragraph(texts.text(act + ".do")));
    blocks.add(new Block.Button(texts.text("button"), message.link()));
    blocks.add(new Block.Note(texts.text("careful")));
    blocks.add(new Block.Paragraph(texts.text("closing")));
    return new Letter(
        texts.locale(),
        message.attempt() > 1 ? texts.text("reminder.title", "title", title) : title,
        blocks,
        List.of(texts.text("footer", "team", team)));
  }

  private List<Block.Fact> facts(Message message, Texts texts) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact(texts.text("fact.reference"), message.key().value()));
    message
        .stores()
        .forEach(
            store ->
                facts.add(
                    new Block.Fact(
                        texts.text("fact.data"),
                        store.texts().title().in(message.recipient().language()))));
    for (Identifier one : message.identifiers()) {
      String kind = map.identifier(one.kind()).title().in(message.recipient().language());
      facts.add(new Block.Fact(kind, one.value() + span(one.interval(), texts)));
    }
    return facts;
  }

  /** A number that passes to others means this person within these days only. */
  private static String span(Interval interval, Texts texts) {
    String from =
        interval.from().map(at -> " " + texts.text("from", "day", texts.day(at))).orElse("");
    return from
        + interval.until().map(at -> " " + texts.text("until", "day", texts.day(at))).orElse("");
  }
}
