package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.EXPIRES;
import static nl.mistervoip.privacy.casefile.LetterFields.KIND;
import static nl.mistervoip.privacy.casefile.LetterFields.LINK;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME;
import static nl.mistervoip.privacy.casefile.LetterFields.PROBLEM;
import static nl.mistervoip.privacy.casefile.LetterFields.SEEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.platform.letter.Block;

/** The letters that ask for a masked copy of an identity document: what to cover, and how. */
final class DocumentLetters {
  private static final String VISIBLE = "visible";
  private static final String NOT_CHECKED = "not-checked";

  private DocumentLetters() {}

  static Letters.Draft asked(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("document-link.intro"));
    blocks.add(context.paragraph("document-link.why"));
    blocks.addAll(howTo(context));
    blocks.add(context.note("document-link.other"));
    return new Letters.Draft(context.text("document-link.title"), List.copyOf(blocks));
  }

  static Letters.Draft again(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("document-again.destroyed"));
    String problem = context.value(PROBLEM);
    blocks.add(context.paragraph("document-again." + group(problem)));
    if (problem.equals(VISIBLE)) {
      List<String> seen = seen(context);
      if (!seen.isEmpty()) {
        blocks.add(new Block.Bullets(seen));
      }
      photo(context).ifPresent(blocks::add);
    }
    blocks.add(context.paragraph("document-again.new"));
    blocks.addAll(howTo(context));
    blocks.add(context.note("document-link.other"));
    return new Letters.Draft(context.text("document-again.title"), List.copyOf(blocks));
  }

  static Letters.Draft reminder(LetterContext context) {
    return new Letters.Draft(
        context.text("document-reminder.title"),
        List.of(
            context.paragraph("document-reminder.intro"),
            context.paragraph("document-reminder.action"),
            new Block.Facts(List.of(context.fact("fact.expires", context.moment(EXPIRES)))),
            context.note("document-link.other")));
  }

  private static List<Block> howTo(LetterContext context) {
    return List.of(
        context.heading("document.cover"),
        new Block.Bullets(
            List.of(
                context.text("document.field.photo"),
                context.text("document.field.bsn"),
                context.text("document.field.document-number"),
                context.text("document.field.mrz"),
                context.text("document.field.qr"))),
        context.paragraph("document.leave"),
        context.paragraph("document.how"),
        new Block.Button(context.text("document.button"), context.value(LINK)),
        context.paragraph("document.what"),
        new Block.Facts(List.of(context.fact("fact.expires", context.moment(EXPIRES)))));
  }

  private static List<String> seen(LetterContext context) {
    return context.table(SEEN).stream()
        .filter(row -> !NOT_CHECKED.equals(row.get(OUTCOME)))
        .map(row -> context.text("document.field." + row.getOrDefault(KIND, "")))
        .toList();
  }

  /** Nobody can have looked whether the photo was covered. */
  private static Optional<Block> photo(LetterContext context) {
    return context.table(SEEN).stream()
        .filter(row -> NOT_CHECKED.equals(row.get(OUTCOME)))
        .findFirst()
        .map(row -> context.paragraph("document-again.photo"));
  }

  /** What to tell of a problem: files of a kind that we do not open share one text. */
  private static String group(String problem) {
    return switch (problem) {
      case VISIBLE -> VISIBLE;
      case "heic", "webp", "tiff", "gif", "other-kind", "several-frames" -> "kind";
      case "too-large", "too-many-pixels", "pdf-too-many-pages", "pdf-too-complex" -> "large";
      case "pdf-encrypted", "pdf-active" -> "pdf";
      default -> "damaged";
    };
  }
}
