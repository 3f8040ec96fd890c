package nl.mistervoip.privacy.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.request.MarketingRights;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;

/**
 * Says that the request arrived, what we read in it and by when an answer comes. It goes out before
 * anyone has shown who they are, so it holds nothing that we know of a person, and looks the same
 * whether we know them or not.
 */
final class Acknowledgement {
  private Acknowledgement() {}

  static Letters.Draft draft(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    Optional<String> matter = context.record().matter().map(MatterKind::wireName);
    blocks.add(
        context.paragraph(
            matter.map(kind -> "acknowledgement." + kind).orElse("acknowledgement.intro")));
    blocks.add(facts(context));
    blocks.addAll(understood(context));
    blocks.add(context.heading("acknowledgement.next"));
    blocks.addAll(
        matter
            .map(kind -> List.of(context.paragraph("acknowledgement.matter", "due", due(context))))
            .orElseGet(() -> next(context)));
    return new Letters.Draft(context.text("acknowledgement.title"), blocks);
  }

  private static Block facts(LetterContext context) {
    CaseRecord record = context.record();
    return new Block.Facts(
        List.of(
            context.fact("fact.case", record.id().value()),
            context.fact("fact.received", context.texts().day(record.due().received())),
            context.fact("fact.due", due(context))));
  }

  private static List<Block> understood(LetterContext context) {
    List<Right> rights = context.record().rights();
    return rights.isEmpty()
        ? List.of(context.paragraph("acknowledgement.correct-us"))
        : List.of(
            context.heading("acknowledgement.understood"),
            context.paragraph("acknowledgement.rights"),
            new Block.Bullets(
                rights.stream().map(right -> context.text("right." + right.wireName())).toList()),
            context.paragraph("acknowledgement.correct-us"));
  }

  /**
   * An objection to direct marketing needs no proof of who is asking and does not wait (design 7.1,
   * GDPR Art. 21(3)); the rest of the request does.
   */
  private static List<Block> next(LetterContext context) {
    List<Right> rights = context.record().rights();
    List<Block> blocks = new ArrayList<>();
    if (MarketingRights.areIn(rights)) {
      blocks.add(context.paragraph("acknowledgement.marketing"));
    }
    if (!MarketingRights.areIn(rights) || !MarketingRights.othersIn(rights).isEmpty()) {
      blocks.add(context.paragraph("acknowledgement.identity"));
      blocks.add(context.note("acknowledgement.no-id"));
      blocks.add(context.paragraph("acknowledgement.due", "due", due(context)));
    }
    return blocks;
  }

  private static String due(LetterContext context) {
    return context.texts().day(context.record().due().due());
  }
}
