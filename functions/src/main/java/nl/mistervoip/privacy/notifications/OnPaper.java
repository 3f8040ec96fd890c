package nl.mistervoip.privacy.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.casefile.Postal;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.platform.letter.LetterPdf;
import nl.mistervoip.privacy.platform.letter.Texts;

/** A letter for somebody who wrote on paper, called, or came by, and has no mailbox. Pure. */
final class OnPaper {
  private static final String MAIL = "mail";

  private OnPaper() {}

  /** Whether a letter goes to whoever asked, and no mail can reach them. */
  static boolean isFor(LetterFacts facts, Optional<Requester> requester) {
    return facts.channel().equals(MAIL)
        && facts.recipient().equals(LetterFacts.REQUESTER)
        && requester.filter(Requester::hasNoMailbox).isPresent();
  }

  /** Which letter, and which sending of it. */
  static String name(LetterKind kind, String attempt) {
    return kind.key() + (attempt.equals("1") ? "" : "-" + attempt);
  }

  /** The texts as paper has them: nobody can reply to "this mail". */
  static Texts texts(Texts mailed) {
    return new Texts(mailed.locale(), key -> mailed.find(key + ".post").or(() -> mailed.find(key)));
  }

  static PaperTray.Sheet sheet(LetterKind kind, LetterContext context) {
    String attempt = context.optional(LetterFields.ATTEMPT).orElse("1");
    return new PaperTray.Sheet(name(kind, attempt), kind.key(), kind.secret());
  }

  static byte[] pdf(LetterKind kind, LetterContext context, Postal postal) {
    List<String> address = new ArrayList<>();
    address.add(postal.name());
    address.addAll(postal.lines());
    return LetterPdf.forPost(Letters.compose(kind, context), context.now(), address);
  }
}
