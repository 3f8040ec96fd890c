package nl.mistervoip.privacy.notifications;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.platform.letter.Block;

/**
 * Letters of a privacy complaint and of an investigation of nuisance calls (Telecommunicatiewet
 * 11.11). What the person of the team writes stands in the middle; who called never stands in one,
 * for a mail can be read by others.
 */
final class MatterLetters {
  private MatterLetters() {}

  static Letters.Draft draft(LetterContext context) {
    String template = context.value(LetterFields.TEMPLATE);
    return switch (template) {
      case LetterFields.MATTER_COMPLAINT -> complaint(context);
      case LetterFields.MATTER_NUISANCE_ASK -> ask(context);
      case LetterFields.MATTER_NUISANCE_TOLD -> told(context);
      case LetterFields.MATTER_NUISANCE_NOT_TOLD -> notTold(context);
      default -> throw new IllegalStateException("There is no such letter of a matter.");
    };
  }

  private static Letters.Draft complaint(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("matter.complaint.intro", "day", received(context)));
    blocks.addAll(context.addition());
    blocks.add(context.heading("remedy.heading"));
    blocks.add(context.paragraph("remedy.reply"));
    blocks.add(context.paragraph("remedy.authority"));
    blocks.add(context.paragraph("matter.court"));
    return new Letters.Draft(context.text("matter.complaint.title"), blocks);
  }

  private static Letters.Draft ask(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("matter.nuisance-ask.intro"));
    blocks.add(
        new Block.Bullets(
            List.of(
                context.text("matter.nuisance-ask.number"),
                context.text("matter.nuisance-ask.times"),
                context.text("matter.nuisance-ask.what"))));
    blocks.addAll(context.addition());
    blocks.add(context.paragraph("matter.nuisance-ask.reply"));
    blocks.add(context.paragraph("matter.nuisance-ask.then"));
    blocks.add(context.note("matter.police"));
    return new Letters.Draft(context.text("matter.nuisance-ask.title"), blocks);
  }

  private static Letters.Draft told(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("matter.nuisance-told.intro", "day", received(context)));
    blocks.add(context.paragraph("matter.nuisance-told.how"));
    blocks.add(context.paragraph("matter.nuisance-told.caller"));
    blocks.addAll(context.addition());
    blocks.add(context.note("matter.police"));
    blocks.addAll(closing(context));
    return new Letters.Draft(context.text("matter.nuisance-told.title"), blocks);
  }

  private static Letters.Draft notTold(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("matter.nuisance-not-told.intro", "day", received(context)));
    blocks.addAll(context.addition());
    blocks.add(context.note("matter.police"));
    blocks.addAll(closing(context));
    return new Letters.Draft(context.text("matter.nuisance-not-told.title"), blocks);
  }

  private static List<Block> closing(LetterContext context) {
    return List.of(
        context.paragraph("matter.calls-go"),
        context.heading("remedy.heading"),
        context.paragraph("remedy.reply"),
        context.paragraph("remedy.authority"),
        context.paragraph("matter.court"));
  }

  private static String received(LetterContext context) {
    return context.texts().day(context.record().due().received());
  }
}
