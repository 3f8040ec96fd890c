package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.CODE;
import static nl.mistervoip.privacy.casefile.LetterFields.DOWNLOADS;
import static nl.mistervoip.privacy.casefile.LetterFields.EXPIRES;
import static nl.mistervoip.privacy.casefile.LetterFields.LINK;
import static nl.mistervoip.privacy.casefile.LetterFields.RECIPIENT;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.platform.letter.Block;

/**
 * The two letters of a transfer to another controller (GDPR Art. 20(2)): one gets the link, the
 * other the code.
 */
final class TransferLetters {
  private TransferLetters() {}

  /** To the receiving controller; it says of the person nothing but that they asked. */
  static Letters.Draft link(LetterContext context) {
    return new Letters.Draft(
        context.text("transfer-link.title"),
        List.of(
            context.paragraph("transfer-link.intro"),
            context.paragraph("transfer-link.action"),
            new Block.Button(context.text("transfer-link.button"), context.value(LINK)),
            context.paragraph("transfer-link.code"),
            new Block.Facts(
                List.of(
                    expires(context), context.fact("fact.downloads", context.value(DOWNLOADS)))),
            context.paragraph("transfer-link.files"),
            context.note("transfer-link.others")));
  }

  /** To the person; whoever does not hand the code on stops the transfer. */
  static Letters.Draft notice(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("transfer-notice.intro"));
    blocks.add(
        new Block.Facts(List.of(context.fact("transfer-notice.to", context.value(RECIPIENT)))));
    blocks.add(context.paragraph("transfer-notice.what"));
    blocks.add(new Block.Code(context.text("code.label"), context.value(CODE)));
    blocks.add(context.paragraph("transfer-notice.hand-on"));
    blocks.add(new Block.Facts(List.of(expires(context))));
    blocks.add(context.paragraph("transfer-notice.after"));
    blocks.add(context.note("transfer-notice.not-you"));
    return new Letters.Draft(context.text("transfer-notice.title"), blocks);
  }

  private static Block.Fact expires(LetterContext context) {
    return context.fact("fact.expires", context.moment(EXPIRES));
  }
}
