package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.BACKUPS_UNTIL;
import static nl.mistervoip.privacy.casefile.LetterFields.CAME_LATER;
import static nl.mistervoip.privacy.casefile.LetterFields.CATEGORY;
import static nl.mistervoip.privacy.casefile.LetterFields.CONTROLLER;
import static nl.mistervoip.privacy.casefile.LetterFields.COUNT;
import static nl.mistervoip.privacy.casefile.LetterFields.GROUND;
import static nl.mistervoip.privacy.casefile.LetterFields.LATER;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOMES;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_AT_CONTRACT_END;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_ERASED;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_KEPT;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_REDUCED;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_REFUSED;
import static nl.mistervoip.privacy.casefile.LetterFields.PARTLY;
import static nl.mistervoip.privacy.casefile.LetterFields.PLANNED_ON;
import static nl.mistervoip.privacy.casefile.LetterFields.UNTIL;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.request.Deadlines;

/** What was erased, what is kept, on what ground and until when (GDPR Art. 17, 12(4)). */
final class ErasureConfirmation {
  /** Backups roll over within this term; the fallback when the erasing room gives no date. */
  static final Period BACKUP_TERM = Period.ofDays(35);

  private ErasureConfirmation() {}

  static Letters.Draft draft(LetterContext context) {
    boolean allErased = rows(context, OUTCOME_ERASED).size() == context.table(OUTCOMES).size();
    boolean noneErased =
        rows(context, OUTCOME_ERASED).isEmpty() && rows(context, OUTCOME_REDUCED).isEmpty();
    boolean partly = context.optional(PARTLY).isPresent();
    List<Block> more = cameLater(context);
    List<Block> blocks = new ArrayList<>();
    blocks.add(intro(context, allErased, noneErased));
    blocks.addAll(counted(context, OUTCOME_ERASED));
    blocks.addAll(kept(context, OUTCOME_REDUCED));
    blocks.addAll(partly ? refused(context) : List.of());
    blocks.addAll(kept(context, OUTCOME_KEPT));
    blocks.addAll(afterwards(context));
    blocks.addAll(more);
    blocks.addAll(noneErased ? List.of() : backups(context));
    blocks.addAll(partly ? List.of() : context.addition());
    boolean lessThanAsked = !allErased || partly || !more.isEmpty();
    blocks.addAll(lessThanAsked ? Letters.remedies(context) : List.of());
    return new Letters.Draft(
        context.text(partly ? "erasure.title.partly" : "erasure.title"), blocks);
  }

  private static Block intro(LetterContext context, boolean allErased, boolean noneErased) {
    if (context.optional(PARTLY).isPresent()) {
      return context.paragraph(refusedIntro(noneErased));
    }
    if (context.optional(LATER).isPresent()) {
      return context.paragraph("erasure.intro.later");
    }
    return allErased && !noneErased && context.optional(CAME_LATER).isPresent()
        ? context.paragraph("erasure.intro.all.but-new", "day", day(context, PLANNED_ON))
        : context.paragraph(intro(allErased, noneErased));
  }

  private static List<Block> afterwards(LetterContext context) {
    List<Block> blocks = new ArrayList<>(kept(context, OUTCOME_AT_CONTRACT_END));
    if (!blocks.isEmpty() && context.optional(LATER).isEmpty()) {
      blocks.add(context.paragraph("erasure.at-contract-end.list"));
      blocks.add(context.paragraph("erasure.at-contract-end.tell"));
    }
    return blocks;
  }

  /** What is new since two people agreed to a plan is no part of what they agreed to. */
  private static List<Block> cameLater(LetterContext context) {
    return context
        .optional(CAME_LATER)
        .map(
            count ->
                List.of(
                    context.heading("erasure.new"),
                    context.paragraph(
                        "erasure.new.text", "day", day(context, PLANNED_ON), "count", count)))
        .orElse(List.of());
  }

  private static String day(LetterContext context, String name) {
    return context.texts().day(LocalDate.parse(context.value(name)));
  }

  private static String refusedIntro(boolean noneErased) {
    return noneErased ? "erasure.intro.refused" : "erasure.intro.partly";
  }

  /** What a person of the team did not want erased any more, and why: owed by GDPR Art. 12(4). */
  private static List<Block> refused(LetterContext context) {
    List<Block> blocks = new ArrayList<>(counted(context, OUTCOME_REFUSED));
    blocks.add(ClosingLetters.groundAndReason(context));
    blocks.addAll(context.addition());
    return blocks;
  }

  private static String intro(boolean allErased, boolean noneErased) {
    return noneErased
        ? "erasure.intro.none"
        : allErased ? "erasure.intro.all" : "erasure.intro.part";
  }

  private static List<Map<String, String>> rows(LetterContext context, String outcome) {
    return context.table(OUTCOMES).stream()
        .filter(row -> outcome.equals(row.get(OUTCOME)))
        .toList();
  }

  private static List<Block> counted(LetterContext context, String outcome) {
    List<String> columns = columns(context, "category", "count", "controller");
    List<List<String>> cells =
        rows(context, outcome).stream()
            .map(row -> List.of(cell(row, CATEGORY), cell(row, COUNT), cell(row, CONTROLLER)))
            .toList();
    return section(context, outcome, columns, cells);
  }

  private static List<Block> kept(LetterContext context, String outcome) {
    List<String> columns = columns(context, "category", "ground", "until");
    List<List<String>> cells =
        rows(context, outcome).stream()
            .map(row -> List.of(name(context, row), cell(row, GROUND), until(context, row)))
            .toList();
    return section(context, outcome, columns, cells);
  }

  private static List<Block> section(
      LetterContext context, String outcome, List<String> columns, List<List<String>> cells) {
    String key = "erasure." + outcome;
    return cells.isEmpty()
        ? List.of()
        : List.of(
            context.heading(key), new Block.Table(context.text(key + ".caption"), columns, cells));
  }

  private static List<String> columns(LetterContext context, String... names) {
    return Stream.of(names).map(name -> context.text("erasure.column." + name)).toList();
  }

  private static String name(LetterContext context, Map<String, String> row) {
    return context.text(
        "erasure.row",
        "category",
        cell(row, CATEGORY),
        "count",
        cell(row, COUNT),
        "controller",
        cell(row, CONTROLLER));
  }

  private static String until(LetterContext context, Map<String, String> row) {
    return Optional.of(cell(row, UNTIL))
        .filter(until -> !until.isBlank())
        .map(until -> context.texts().day(LocalDate.parse(until)))
        .orElseGet(() -> context.text(openEnd(row)));
  }

  /**
   * What a law or a dispute keeps has no end that can be dated, and it is not that of a contract.
   */
  private static String openEnd(Map<String, String> row) {
    return cell(row, OUTCOME).equals(OUTCOME_AT_CONTRACT_END)
        ? "erasure.until.unknown"
        : "erasure.until.open";
  }

  private static List<Block> backups(LetterContext context) {
    LocalDate until =
        context
            .optional(BACKUPS_UNTIL)
            .map(LocalDate::parse)
            .orElseGet(() -> Deadlines.day(context.now()).plus(BACKUP_TERM));
    return List.of(
        context.heading("erasure.backups"),
        context.paragraph("erasure.backups.text", "until", context.texts().day(until)));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
