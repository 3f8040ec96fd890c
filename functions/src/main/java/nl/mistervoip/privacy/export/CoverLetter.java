package nl.mistervoip.privacy.export;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.Texts;

/**
 * The letter that answers the request: confirms, says what is in the package, where was searched,
 * and for each kind of data everything that GDPR Art. 15(1)(a)-(h) and 15(2) ask for, generated
 * from the data map.
 */
final class CoverLetter {
  private final Answer answer;
  private final Texts texts;

  private CoverLetter(Answer answer) {
    this.answer = answer;
    this.texts = answer.texts();
  }

  /**
   * What is in the package beside tables.
   *
   * @param recordings how many recordings were listed
   * @param missing how many of them were gone when the package was built
   * @param files how many files people handed in for stores that only they can answer
   */
  record Beside(int recordings, int missing, int files) {}

  /**
   * Writes the letter.
   *
   * @param answer what was found
   * @param beside what there is but tables
   */
  static Letter of(Answer answer, Beside beside) {
    return new CoverLetter(answer).letter(beside);
  }

  /**
   * Where was searched, with which kinds of identifiers, and what came of it: one row per store.
   */
  static Block searched(Answer answer) {
    CoverLetter letter = new CoverLetter(answer);
    return new Block.Table(
        answer.texts().text("searched.caption"),
        letter.texts("searched.store", "searched.with", "searched.found"),
        answer.stores().stream().map(letter::searchedRow).toList());
  }

  private Letter letter(Beside beside) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(reference());
    blocks.add(paragraph("greeting"));
    blocks.add(
        paragraph(
            answer.found().isEmpty()
                ? "intro.nothing"
                : answer.portabilityOnly() ? "intro.portability" : "intro.access"));
    blocks.addAll(contents(beside));
    blocks.addAll(searchedSection());
    answer.found().forEach(found -> blocks.addAll(CategorySection.blocks(found, answer)));
    blocks.addAll(new MaskedSection(answer).blocks());
    blocks.addAll(closing());
    return new Letter(
        texts.locale(),
        texts.text(answer.portabilityOnly() ? "title.portability" : "title.access"),
        blocks,
        List.of(
            texts.text("footer", "companies", companies(), "case", answer.record().id().value())));
  }

  private Block reference() {
    return new Block.Facts(
        List.of(
            fact("fact.case", answer.record().id().value()),
            fact("fact.received", texts.day(answer.record().due().received())),
            fact("fact.prepared", texts.day(answer.at()))));
  }

  private List<Block> contents(Beside beside) {
    List<String> items = new ArrayList<>();
    items.add(texts.text("contents.overview", "file", FileNames.overview(answer.language())));
    items.add(texts.text("contents.files"));
    int recordings = beside.recordings() - beside.missing();
    if (recordings > 0) {
      items.add(texts.text("contents.recordings", "n", Integer.toString(recordings)));
    }
    if (beside.files() > 0) {
      items.add(texts.text("contents.attached", "n", Integer.toString(beside.files())));
    }
    if (!answer.found().isEmpty()) {
      items.add(texts.text("contents.schema"));
    }
    items.add(texts.text("contents.manifest"));
    List<Block> blocks =
        new ArrayList<>(List.of(heading("contents.heading"), new Block.Bullets(items)));
    if (beside.missing() > 0) {
      String missing = Integer.toString(beside.missing());
      blocks.add(new Block.Note(texts.text("contents.missing", "n", missing)));
    }
    return blocks;
  }

  private List<Block> searchedSection() {
    List<Block> blocks =
        new ArrayList<>(
            List.of(
                heading("searched.heading"),
                new Block.Paragraph(texts.text("searched.complete", "companies", companies())),
                searched(answer)));
    if (answer.stores().stream().anyMatch(CoverLetter::unproven)) {
      blocks.add(new Block.Note(texts.text("searched.more-proof")));
    }
    return List.copyOf(blocks);
  }

  private static boolean unproven(Answer.Searched searched) {
    return searched.outcome().result() == StoreOutcome.Result.UNPROVEN;
  }

  private List<String> searchedRow(Answer.Searched searched) {
    StoreOutcome outcome = searched.outcome();
    String with =
        String.join(", ", outcome.searchedWith().stream().map(answer::identifierTitle).toList());
    String found =
        switch (outcome.result()) {
          case FOUND -> Long.toString(outcome.count());
          case NOTHING -> texts.text("searched.nothing");
          case WITHHELD -> texts.text("searched.withheld");
          case UNPROVEN -> texts.text("searched.unproven");
          case UNREACHABLE -> texts.text("searched.unreachable");
        };
    return List.of(searched.store().texts().title().in(answer.language()), with, found);
  }

  /**
   * The rights, the absence of automated decisions, transfers, and remedies: Art. 15(1)(e), (f),
   * (h), 15(2).
   */
  private List<Block> closing() {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(rights());
    blocks.addAll(new TransferSection(answer.map(), texts, answer.language()).blocks());
    blocks.addAll(remedies());
    return List.copyOf(blocks);
  }

  private List<Block> rights() {
    return List.of(
        heading("rights.heading"),
        paragraph("rights.intro"),
        new Block.Bullets(
            texts(
                "rights.rectify",
                "rights.erase",
                "rights.restrict",
                "rights.object",
                "rights.port")),
        paragraph("rights.how"),
        heading("automated.heading"),
        paragraph("automated.text"));
  }

  private List<Block> remedies() {
    return List.of(
        heading("remedy.heading"),
        paragraph("remedy.reply"),
        paragraph("remedy.authority"),
        paragraph("remedy.court"),
        paragraph("closing"),
        paragraph("closing.name"));
  }

  private String companies() {
    return String.join(
        texts.text("companies.and"),
        answer.map().controllers().stream().map(Controller::name).toList());
  }

  private List<String> texts(String... keys) {
    return List.of(keys).stream().map(key -> texts.text(key)).toList();
  }

  private Block.Fact fact(String key, String value) {
    return new Block.Fact(texts.text(key), value);
  }

  private Block heading(String key) {
    return new Block.Heading(texts.text(key));
  }

  private Block paragraph(String key) {
    return new Block.Paragraph(texts.text(key));
  }
}
