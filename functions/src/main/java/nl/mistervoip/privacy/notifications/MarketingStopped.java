package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.CONTACTS;
import static nl.mistervoip.privacy.casefile.LetterFields.MORE;
import static nl.mistervoip.privacy.casefile.LetterFields.SINCE;
import static nl.mistervoip.privacy.casefile.LetterFields.UNTIL;
import static nl.mistervoip.privacy.casefile.LetterFields.VALUE;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.platform.letter.Block;

/**
 * Confirms that advertising has stopped. It answers all that was asked about it, so it owes no
 * remedies (GDPR Art. 12(4)), and it reads the same whether or not we know the person.
 */
final class MarketingStopped {
  private MarketingStopped() {}

  static Letters.Draft draft(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("marketing-stopped.intro"));
    blocks.add(facts(context));
    blocks.add(context.heading("marketing-stopped.what"));
    blocks.add(context.paragraph("marketing-stopped.contacts"));
    blocks.add(contacts(context));
    blocks.add(context.paragraph("marketing-stopped.customer"));
    blocks.add(context.heading("marketing-stopped.lasting"));
    blocks.add(context.paragraph("marketing-stopped.list"));
    blocks.add(context.paragraph("marketing-stopped.on-its-way", "until", context.day(UNTIL)));
    blocks.add(context.paragraph("marketing-stopped.service"));
    context
        .optional(MORE)
        .ifPresent(yes -> blocks.add(context.paragraph("marketing-stopped.more")));
    blocks.add(context.paragraph("marketing-stopped.wrong"));
    return new Letters.Draft(context.text("marketing-stopped.title"), blocks);
  }

  /** Reads the same whether or not we know the person. */
  static Letters.Draft consentWithdrawn(LetterContext context) {
    return new Letters.Draft(
        context.text("consent-withdrawn.title"),
        List.of(
            context.paragraph("consent-withdrawn.intro"),
            facts(context),
            context.paragraph("consent-withdrawn.what"),
            context.paragraph("consent-withdrawn.before"),
            context.paragraph("consent-withdrawn.wrong")));
  }

  private static Block facts(LetterContext context) {
    return new Block.Facts(
        List.of(
            context.fact("fact.case", context.record().id().value()),
            context.fact("fact.since", context.day(SINCE))));
  }

  private static Block contacts(LetterContext context) {
    return new Block.Bullets(
        context.table(CONTACTS).stream().map(row -> row.getOrDefault(VALUE, "")).toList());
  }
}
