package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.GROUND;
import static nl.mistervoip.privacy.casefile.LetterFields.KIND;
import static nl.mistervoip.privacy.casefile.LetterFields.REASON;
import static nl.mistervoip.privacy.casefile.LetterFields.REFERRED;
import static nl.mistervoip.privacy.casefile.LetterFields.RIGHT;
import static nl.mistervoip.privacy.casefile.LetterFields.SEARCHED;
import static nl.mistervoip.privacy.casefile.LetterFields.VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.platform.letter.Block;

/**
 * The letters that end a request without giving what was asked; each says what the person can do
 * about it.
 */
final class ClosingLetters {
  private ClosingLetters() {}

  static Letters.Draft refusal(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    boolean referred = context.optional(REFERRED).isPresent();
    if (referred) {
      blocks.add(context.paragraph("refusal.referred.intro"));
      blocks.add(context.paragraph("refusal.referred.who"));
      blocks.add(context.paragraph("refusal.referred.help"));
    } else {
      blocks.add(context.paragraph("refusal.intro"));
    }
    context.optional(RIGHT).ifPresent(right -> blocks.addAll(about(context, right)));
    blocks.add(groundAndReason(context));
    blocks.addAll(context.addition());
    return draft(context, "refusal.title", blocks);
  }

  /** Why a person of the team refused (GDPR Art. 12(4)). */
  static Block groundAndReason(LetterContext context) {
    boolean referred = context.optional(REFERRED).isPresent();
    String ground = referred ? context.text("refusal.referred.ground") : inWords(context);
    return new Block.Facts(
        List.of(
            context.fact("fact.ground", ground),
            context.fact("fact.reason", context.value(REASON))));
  }

  /** The grounds that the console offers have words; another one stands as the person gave it. */
  private static String inWords(LetterContext context) {
    String ground = context.value(GROUND);
    String key = "refusal.ground." + ground.replaceAll("[^A-Za-z0-9]+", "-");
    return context.texts().find(key).orElse(ground);
  }

  /** Short: the person decided this, so there is nothing to object to (no remedies). */
  static Letters.Draft withdrawal(LetterContext context) {
    return context
        .optional(REASON)
        .map(read -> misread(context, read))
        .orElseGet(
            () ->
                new Letters.Draft(
                    context.text("withdrawal.title"),
                    List.of(
                        context.paragraph("withdrawal.intro"),
                        context.paragraph("withdrawal.not-you"),
                        context.paragraph("withdrawal.again"))));
  }

  /**
   * The mail was read as a request and is none; who wrote it hears where it is now. The company
   * decides that, so it says what can be done about it (GDPR Art. 12(4)).
   */
  private static Letters.Draft misread(LetterContext context, String read) {
    String key = "withdrawal." + read;
    return draft(
        context,
        key + ".title",
        List.of(
            context.paragraph(key + ".intro"),
            context.paragraph(key + ".next"),
            context.paragraph(key + ".meant")));
  }

  static Letters.Draft unidentified(LetterContext context) {
    return draft(
        context,
        "unidentified.title",
        List.of(context.paragraph("unidentified.intro"), context.paragraph("unidentified.again")));
  }

  static Letters.Draft noData(LetterContext context) {
    boolean portable = context.optional(LetterFields.PORTABLE_ONLY).isPresent();
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph(portable ? "no-data.intro.portable" : "no-data.intro"));
    blocks.add(searched(context));
    if (!context.table(LetterFields.PLACES).isEmpty()) {
      blocks.add(places(context));
    }
    blocks.add(context.heading("no-data.expected"));
    blocks.add(context.paragraph("no-data.other"));
    context
        .optional(LetterFields.KEPT_CONTENT)
        .ifPresent(
            years -> {
              blocks.add(context.heading("no-data.kept"));
              blocks.add(context.paragraph("no-data.kept.content", "years", years));
              blocks.add(
                  context.paragraph(
                      "no-data.kept.record", "years", context.value(LetterFields.KEPT_RECORD)));
            });
    return draft(context, "no-data.title", blocks);
  }

  /** What else was asked goes on; the person must see which part this is about. */
  private static List<Block> about(LetterContext context, String right) {
    return List.of(
        context.paragraph("refusal.right"),
        new Block.Bullets(List.of(context.text("right." + right))));
  }

  private static Block searched(LetterContext context) {
    return new Block.Table(
        context.text("no-data.searched"),
        List.of(context.text("no-data.kind"), context.text("no-data.value")),
        context.table(SEARCHED).stream()
            .map(row -> List.of(kind(context, row), row.getOrDefault(VALUE, "")))
            .toList());
  }

  private static String kind(LetterContext context, Map<String, String> row) {
    return Optional.ofNullable(row.get(LetterFields.FIELD))
        .orElseGet(() -> context.text("kind." + row.get(KIND)));
  }

  private static Block places(LetterContext context) {
    return new Block.Table(
        context.text("no-data.places"),
        List.of(context.text("no-data.company"), context.text("no-data.data")),
        context.table(LetterFields.PLACES).stream()
            .map(
                row ->
                    List.of(
                        row.getOrDefault(LetterFields.CONTROLLER, ""),
                        row.getOrDefault(LetterFields.CATEGORY, "")))
            .toList());
  }

  private static Letters.Draft draft(LetterContext context, String title, List<Block> blocks) {
    List<Block> all = new ArrayList<>(blocks);
    all.addAll(Letters.remedies(context));
    return new Letters.Draft(context.text(title), all);
  }
}
