package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.CATEGORY;
import static nl.mistervoip.privacy.casefile.LetterFields.NOTICE_DAYS;
import static nl.mistervoip.privacy.casefile.LetterFields.PURPOSES;
import static nl.mistervoip.privacy.casefile.LetterFields.REASON;
import static nl.mistervoip.privacy.casefile.LetterFields.SINCE;
import static nl.mistervoip.privacy.casefile.LetterFields.UNTIL;
import static nl.mistervoip.privacy.casefile.LetterFields.VALUE;
import static nl.mistervoip.privacy.casefile.LetterFields.WEIGHED;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.platform.letter.Block;

/** The letters about a restriction: that it is in force, and that it will end (GDPR Art. 18). */
final class RestrictionLetters {
  private RestrictionLetters() {}

  /** What was asked has been done, so that no remedies are owed. */
  static Letters.Draft confirmed(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("restriction-confirmed.intro"));
    blocks.add(
        new Block.Facts(
            List.of(
                context.fact("fact.case", context.record().id().value()),
                context.fact("fact.restricted", context.day(SINCE)))));
    context
        .optional(WEIGHED)
        .ifPresent(yes -> blocks.add(context.paragraph("restriction-confirmed.weighed")));
    blocks.add(context.heading("restriction-confirmed.what"));
    blocks.add(
        new Block.Bullets(
            List.of(
                context.text("restriction-confirmed.store"),
                context.text("restriction-confirmed.erase"),
                context.text("restriction-confirmed.marketing"),
                context.text("restriction-confirmed.others"))));
    blocks.add(context.paragraph("restriction-confirmed.still"));
    blocks.add(context.paragraph("restriction-confirmed.end", "days", context.value(NOTICE_DAYS)));
    return new Letters.Draft(context.text("restriction-confirmed.title"), List.copyOf(blocks));
  }

  static Letters.Draft upheld(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("objection-upheld.intro"));
    blocks.add(context.heading("objection-upheld.what"));
    blocks.add(
        new Block.Bullets(
            context.table(PURPOSES).stream()
                .map(
                    row ->
                        context.text(
                            "objection-upheld.row",
                            "category",
                            row.getOrDefault(CATEGORY, ""),
                            "purpose",
                            row.getOrDefault(VALUE, "")))
                .toList()));
    blocks.add(context.paragraph("objection-upheld.erased"));
    blocks.add(context.paragraph("objection-upheld.rest"));
    blocks.addAll(context.addition());
    return new Letters.Draft(context.text("objection-upheld.title"), List.copyOf(blocks));
  }

  static Letters.Draft lifting(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("restriction-lifting.intro", "until", context.day(UNTIL)));
    blocks.add(
        new Block.Facts(
            List.of(
                context.fact("fact.case", context.record().id().value()),
                context.fact("fact.reason", context.value(REASON)))));
    blocks.add(context.paragraph("restriction-lifting.what"));
    blocks.addAll(Letters.remedies(context));
    return new Letters.Draft(context.text("restriction-lifting.title"), List.copyOf(blocks));
  }
}
