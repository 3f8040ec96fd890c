package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.BACKUPS_UNTIL;
import static nl.mistervoip.privacy.casefile.LetterFields.CAME_LATER;
import static nl.mistervoip.privacy.casefile.LetterFields.LATER;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOMES;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_AT_CONTRACT_END;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_ERASED;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_HELD;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_KEPT;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_REDUCED;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_REFUSED;
import static nl.mistervoip.privacy.casefile.LetterFields.PARTLY;
import static nl.mistervoip.privacy.casefile.LetterFields.PLANNED_ON;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.request.Deadlines;

/** What was erased, what is kept, on what ground and until when (GDPR Art. 17, 12(4)). */
final class ErasureConfirmation {
  /** Backups roll over within this term; the fallback when the erasing room gives no date. */
  static final Period BACKUP_TERM = Period.ofDays(35);

  private ErasureConfirmation() {}

  static Letters.Draft draft(LetterContext context) {
    OutcomeTables tables = new OutcomeTables(context);
    boolean allErased = tables.rows(OUTCOME_ERASED).size() == context.table(OUTCOMES).size();
    boolean noneErased =
        tables.rows(OUTCOME_ERASED).isEmpty() && tables.rows(OUTCOME_REDUCED).isEmpty();
    boolean partly = context.optional(PARTLY).isPresent();
    List<Block> more = cameLater(context);
    List<Block> blocks = new ArrayList<>();
    blocks.add(intro(context, allErased, noneErased));
    blocks.addAll(tables.counted(OUTCOME_ERASED));
    blocks.addAll(tables.kept(OUTCOME_REDUCED));
    blocks.addAll(partly ? refused(context, tables) : List.of());
    blocks.addAll(tables.kept(OUTCOME_KEPT));
    blocks.addAll(afterwards(context, tables));
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

  /** What goes later: when a contract has ended, or when nothing holds it up any more. */
  private static List<Block> afterwards(LetterContext context, OutcomeTables tables) {
    List<Block> blocks = new ArrayList<>(tables.kept(OUTCOME_AT_CONTRACT_END));
    List<Block> held = tables.kept(OUTCOME_HELD);
    blocks.addAll(held);
    if (!held.isEmpty()) {
      blocks.add(context.paragraph("erasure.held.look"));
    }
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
  private static List<Block> refused(LetterContext context, OutcomeTables tables) {
    List<Block> blocks = new ArrayList<>(tables.counted(OUTCOME_REFUSED));
    blocks.add(ClosingLetters.groundAndReason(context));
    blocks.addAll(context.addition());
    return blocks;
  }

  private static String intro(boolean allErased, boolean noneErased) {
    return noneErased
        ? "erasure.intro.none"
        : allErased ? "erasure.intro.all" : "erasure.intro.part";
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
}
