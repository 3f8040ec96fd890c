package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.CODE;
import static nl.mistervoip.privacy.casefile.LetterFields.CODE_CHANNEL;
import static nl.mistervoip.privacy.casefile.LetterFields.DOWNLOADS;
import static nl.mistervoip.privacy.casefile.LetterFields.EXPIRES;
import static nl.mistervoip.privacy.casefile.LetterFields.FACTS;
import static nl.mistervoip.privacy.casefile.LetterFields.HOLD_UNTIL;
import static nl.mistervoip.privacy.casefile.LetterFields.LINK;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.platform.letter.Block;

/** The letters that carry a one-time link or the code that goes with it, never both. */
final class OneTimeLetters {
  private static final String BY_TEXT_MESSAGE = "sms";

  private OneTimeLetters() {}

  static Letters.Draft identityLink(LetterContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("identity-link.intro"));
    blocks.add(context.paragraph("identity-link.action"));
    blocks.add(new Block.Button(context.text("identity-link.button"), context.value(LINK)));
    blocks.add(context.paragraph(channel(context)));
    context.optional(FACTS).ifPresent(any -> blocks.add(context.paragraph("identity-link.facts")));
    blocks.add(new Block.Facts(List.of(expires(context))));
    blocks.add(context.note("identity-link.not-you"));
    return new Letters.Draft(context.text("identity-link.title"), List.copyOf(blocks));
  }

  /** To the contact point that was on file for longer: somebody may have taken over the other. */
  static Letters.Draft identityHold(LetterContext context) {
    return new Letters.Draft(
        context.text("identity-hold.title"),
        List.of(
            context.paragraph("identity-hold.intro"),
            context.paragraph("identity-hold.wait", "until", context.moment(HOLD_UNTIL)),
            context.note("identity-hold.not-you")));
  }

  static Letters.Draft identityCode(LetterContext context) {
    return code(context, "identity-code.title", "identity-code.intro");
  }

  /**
   * Points at the mail with the link instead of repeating it, so that no second secret is about.
   */
  static Letters.Draft identityReminder(LetterContext context) {
    return new Letters.Draft(
        context.text("identity-reminder.title"),
        List.of(
            context.paragraph("identity-reminder.intro"),
            context.paragraph("identity-reminder.action"),
            new Block.Facts(List.of(expires(context))),
            context.note("identity-link.not-you")));
  }

  static Letters.Draft packageLink(LetterContext context) {
    return new Letters.Draft(
        context.text("package-link.title"),
        List.of(
            context.paragraph("package-link.intro"),
            context.paragraph("package-link.action"),
            new Block.Button(context.text("package-link.button"), context.value(LINK)),
            context.paragraph(channel(context)),
            new Block.Facts(
                List.of(
                    expires(context), context.fact("fact.downloads", context.value(DOWNLOADS)))),
            context.heading("package-link.contents"),
            contents(context),
            context.note("package-link.care", "expires", context.moment(EXPIRES))));
  }

  static Letters.Draft packageCode(LetterContext context) {
    return code(context, "package-code.title", "package-code.intro");
  }

  /** The same as a text message of at most 160 characters, which every phone shows whole. */
  static String textMessage(LetterKind kind, LetterContext context) {
    String text =
        kind == LetterKind.IDENTITY_HOLD
            ? context.text(
                "identity-hold.sms",
                "until",
                context.moment(HOLD_UNTIL),
                "sender",
                context.sender())
            : context.text(
                kind.key() + ".sms",
                "code",
                context.value(CODE),
                "expires",
                context.moment(EXPIRES));
    return text.replace('\u00A0', ' ');
  }

  private static Letters.Draft code(LetterContext context, String title, String intro) {
    return new Letters.Draft(
        context.text(title),
        List.of(
            context.paragraph(intro),
            new Block.Code(context.text("code.label"), context.value(CODE)),
            new Block.Facts(List.of(expires(context))),
            context.note("code.secret")));
  }

  private static Block contents(LetterContext context) {
    return new Block.Bullets(
        List.of(
            context.text("package-link.letter"),
            context.text("package-link.overview"),
            context.text("package-link.files"),
            context.text("package-link.recordings")));
  }

  private static Block.Fact expires(LetterContext context) {
    return context.fact("fact.expires", context.moment(EXPIRES));
  }

  private static String channel(LetterContext context) {
    boolean byTextMessage =
        context.optional(CODE_CHANNEL).filter(BY_TEXT_MESSAGE::equals).isPresent();
    return byTextMessage ? "code.channel.sms" : "code.channel.mail";
  }
}
