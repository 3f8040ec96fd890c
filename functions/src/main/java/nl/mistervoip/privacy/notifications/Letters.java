package nl.mistervoip.privacy.notifications;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Letter;

/** From facts to letters: pure, so that every letter in every language can be read in a test. */
final class Letters {
  /** The bundles of texts, one per language. */
  static final String BUNDLE = "nl.mistervoip.privacy.notifications.letters";

  /** What a letter says between greeting and closing. */
  record Draft(String title, List<Block> blocks) {}

  private Letters() {}

  static Letter compose(LetterKind kind, LetterContext context) {
    Draft draft = draft(kind, context);
    List<Block> blocks = new ArrayList<>();
    blocks.add(context.paragraph("greeting"));
    blocks.addAll(draft.blocks());
    blocks.add(context.paragraph("closing"));
    blocks.add(context.signature());
    blocks.addAll(context.notice());
    return new Letter(context.texts().locale(), draft.title(), blocks, footer(context));
  }

  private static Draft draft(LetterKind kind, LetterContext context) {
    return switch (kind) {
      case RECEIPT -> Acknowledgement.draft(context);
      case IDENTITY_LINK -> OneTimeLetters.identityLink(context);
      case IDENTITY_CODE -> OneTimeLetters.identityCode(context);
      case IDENTITY_REMINDER_1, IDENTITY_REMINDER_2 -> OneTimeLetters.identityReminder(context);
      case IDENTITY_HOLD -> OneTimeLetters.identityHold(context);
      case DOCUMENT_LINK -> DocumentLetters.asked(context);
      case DOCUMENT_AGAIN -> DocumentLetters.again(context);
      case DOCUMENT_REMINDER -> DocumentLetters.reminder(context);
      case PACKAGE_LINK -> OneTimeLetters.packageLink(context);
      case PACKAGE_CODE -> OneTimeLetters.packageCode(context);
      case TRANSFER_LINK -> TransferLetters.link(context);
      case TRANSFER_NOTICE -> TransferLetters.notice(context);
      case ERASURE_CONFIRMATION -> ErasureConfirmation.draft(context);
      case MARKETING_STOPPED -> MarketingStopped.draft(context);
      case RESTRICTION_CONFIRMED -> RestrictionLetters.confirmed(context);
      case RECTIFIED -> Rectified.draft(context);
      case RECIPIENTS_LIST -> RecipientsLetter.draft(context);
      case OBJECTION_UPHELD -> RestrictionLetters.upheld(context);
      case CONSENT_WITHDRAWN -> MarketingStopped.consentWithdrawn(context);
      case RESTRICTION_LIFTING -> RestrictionLetters.lifting(context);
      case EXTENSION -> ExtensionLetter.draft(context);
      case REFUSAL -> ClosingLetters.refusal(context);
      case WITHDRAWAL -> ClosingLetters.withdrawal(context);
      case UNIDENTIFIED -> ClosingLetters.unidentified(context);
      case NO_DATA -> ClosingLetters.noData(context);
      case MATTER -> MatterLetters.draft(context);
    };
  }

  /**
   * What to do when one does not agree: owed with every answer that does less than was asked (GDPR
   * Art. 12(4)).
   */
  static List<Block> remedies(LetterContext context) {
    return List.of(
        context.heading("remedy.heading"),
        context.paragraph("remedy.reply"),
        context.paragraph("remedy.authority"),
        context.paragraph("remedy.court"));
  }

  private static List<String> footer(LetterContext context) {
    List<String> lines = new ArrayList<>();
    lines.add(context.text("footer.case", "case", context.record().id().value()));
    lines.add(context.text("footer.company", "sender", context.sender()));
    lines.addAll(context.words().contact());
    return lines;
  }
}
