package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.CATEGORY;
import static nl.mistervoip.privacy.casefile.LetterFields.CORRECTED;
import static nl.mistervoip.privacy.casefile.LetterFields.CREDIT_NOTE;
import static nl.mistervoip.privacy.casefile.LetterFields.FIELD;
import static nl.mistervoip.privacy.casefile.LetterFields.RECIPIENTS;
import static nl.mistervoip.privacy.casefile.LetterFields.VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.letter.Block;

/** What was corrected (GDPR Art. 16), by the names of fields: no value travels by mail. */
final class Rectified {
  private Rectified() {}

  static Letters.Draft draft(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("rectified.intro"));
    blocks.add(
        new Block.Bullets(
            context.table(CORRECTED).stream().map(row -> line(context, row)).toList()));
    blocks.add(context.paragraph("rectified.values"));
    if (!context.table(RECIPIENTS).isEmpty()) {
      blocks.add(context.heading("rectified.recipients"));
      blocks.add(context.paragraph("rectified.told"));
      blocks.add(
          new Block.Bullets(
              context.table(RECIPIENTS).stream().map(row -> row.getOrDefault(VALUE, "")).toList()));
    }
    blocks.addAll(context.addition());
    blocks.add(context.paragraph("rectified.wrong"));
    blocks.addAll(Letters.remedies(context));
    return new Letters.Draft(context.text("rectified.title"), List.copyOf(blocks));
  }

  private static String line(LetterContext context, Map<String, String> row) {
    String note = row.getOrDefault(CREDIT_NOTE, "");
    return context.text(
        note.isEmpty() ? "rectified.row" : "rectified.row.note",
        "field",
        row.getOrDefault(FIELD, ""),
        "category",
        row.getOrDefault(CATEGORY, ""),
        "note",
        note);
  }
}
