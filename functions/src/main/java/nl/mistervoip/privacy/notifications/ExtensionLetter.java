package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.GROUND;
import static nl.mistervoip.privacy.casefile.LetterFields.REASON;
import static nl.mistervoip.privacy.casefile.LetterFields.UNTIL;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.platform.letter.Block;

/** The letter that the answer takes longer: until when and why (GDPR Art. 12(3)). */
final class ExtensionLetter {
  private ExtensionLetter() {}

  static Letters.Draft draft(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("extension.intro", "until", context.day(UNTIL)));
    blocks.add(
        new Block.Facts(
            List.of(
                context.fact("fact.case", context.record().id().value()),
                context.fact(
                    "fact.received", context.texts().day(context.record().due().received())),
                context.fact("fact.due", context.day(UNTIL)),
                context.fact("fact.ground", context.text("extension." + context.value(GROUND))),
                context.fact("fact.reason", context.value(REASON)))));
    blocks.addAll(context.addition());
    blocks.add(context.paragraph("extension.earlier"));
    blocks.addAll(Letters.remedies(context));
    return new Letters.Draft(context.text("extension.title"), List.copyOf(blocks));
  }
}
