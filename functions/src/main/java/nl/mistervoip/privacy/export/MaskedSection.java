package nl.mistervoip.privacy.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.export.StoreOutcome.MaskCount;
import nl.mistervoip.privacy.platform.letter.Block;

/** What was left out or covered, why, where and how often, and how to ask for more. */
final class MaskedSection {
  private final Answer answer;

  MaskedSection(Answer answer) {
    this.answer = answer;
  }

  List<Block> blocks() {
    Map<MaskReason, List<String>> reasons = new EnumMap<>(MaskReason.class);
    answer
        .found()
        .forEach(found -> found.outcome().masked().forEach(masked -> add(reasons, found, masked)));
    if (reasons.isEmpty()) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    reasons.forEach(
        (reason, where) ->
            items.add(answer.texts().text(reason.key(), "where", String.join("; ", where))));
    return List.of(
        new Block.Heading(answer.texts().text("masked.heading")),
        new Block.Paragraph(answer.texts().text("masked.intro")),
        new Block.Bullets(items),
        // Said to everybody, so that it tells nothing of anybody's calls.
        new Block.Paragraph(answer.texts().text("masked.helplines")),
        new Block.Paragraph(answer.texts().text("masked.more")));
  }

  /**
   * Secrets are named without their number: that there is a password is told once, not per item.
   */
  private void add(Map<MaskReason, List<String>> reasons, Answer.Searched found, MaskCount masked) {
    String title = found.store().texts().title().in(answer.language());
    String field =
        found
            .store()
            .field(masked.field())
            .map(known -> known.title().in(answer.language()))
            .orElse(masked.field());
    String where =
        answer
            .texts()
            .text(
                "masked.where", "store", title, "field", field, "n", Long.toString(masked.count()));
    reasons.computeIfAbsent(masked.reason(), any -> new ArrayList<>()).add(where);
  }
}
