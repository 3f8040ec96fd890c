package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.CATEGORY;
import static nl.mistervoip.privacy.casefile.LetterFields.CONTROLLER;
import static nl.mistervoip.privacy.casefile.LetterFields.KIND;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME;
import static nl.mistervoip.privacy.casefile.LetterFields.RECIPIENTS;
import static nl.mistervoip.privacy.casefile.LetterFields.SINCE;
import static nl.mistervoip.privacy.casefile.LetterFields.TOLD;
import static nl.mistervoip.privacy.casefile.LetterFields.VALUE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.letter.Block;

/** Who received a person's data, and who of them was told what (GDPR Art. 15(1)(c), 19). */
final class RecipientsLetter {
  private RecipientsLetter() {}

  static Letters.Draft draft(LetterContext context) {
    List<Map<String, String>> rows = context.table(RECIPIENTS);
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph(rows.isEmpty() ? "recipients.none" : "recipients.intro"));
    if (!rows.isEmpty()) {
      blocks.add(
          new Block.Table(
              context.text("recipients.caption"),
              columns(context, "category", "controller", "names"),
              rows.stream().map(row -> cells(context, row)).toList()));
    }
    if (!context.table(TOLD).isEmpty()) {
      blocks.add(context.heading("recipients.told"));
      blocks.add(context.paragraph("recipients.told.text"));
      blocks.add(
          new Block.Bullets(context.table(TOLD).stream().map(row -> told(context, row)).toList()));
    }
    blocks.add(context.paragraph("recipients.more"));
    blocks.addAll(Letters.remedies(context));
    return new Letters.Draft(context.text("recipients.title"), List.copyOf(blocks));
  }

  private static List<String> columns(LetterContext context, String... names) {
    return List.of(names).stream().map(name -> context.text("recipients.column." + name)).toList();
  }

  private static List<String> cells(LetterContext context, Map<String, String> row) {
    String names = cell(row, VALUE);
    return List.of(
        cell(row, CATEGORY),
        cell(row, CONTROLLER),
        names.isEmpty() ? context.text("recipients.nobody") : names);
  }

  private static String told(LetterContext context, Map<String, String> row) {
    String since = cell(row, SINCE);
    return context.text(
        "recipients.row",
        "name",
        cell(row, VALUE),
        "act",
        context.text("recipients.act." + cell(row, KIND)),
        "day",
        since.isEmpty() ? "-" : context.texts().day(Instant.parse(since)),
        "outcome",
        context.text("recipients.outcome." + cell(row, OUTCOME)));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
