package nl.mistervoip.privacy.intake.reading;

import java.util.List;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.TextView;

/**
 * As much of a mail as is read for its meaning. Nobody asks for a right in more text than this; who
 * sends more gets a person, because what stands behind the bound is not known.
 *
 * @param mail with the text that is read
 * @param cut whether it had more
 */
record ReadablePart(ReadMail mail, boolean cut) {
  /** Characters of each part of each view: about 70 pages. */
  static final int MOST = 200_000;

  static ReadablePart of(ReadMail mail) {
    boolean cut =
        mail.views().stream()
            .anyMatch(
                view -> isLong(view.fresh()) || isLong(view.forwarded()) || isLong(view.footer()));
    if (!cut) {
      return new ReadablePart(mail, false);
    }
    List<TextView> views = mail.views().stream().map(ReadablePart::bounded).toList();
    return new ReadablePart(
        new ReadMail(mail.headers(), views, mail.attachments(), mail.damaged()), true);
  }

  private static TextView bounded(TextView view) {
    return new TextView(
        view.name(),
        bounded(view.fresh()),
        bounded(view.forwarded()),
        bounded(view.footer()),
        view.quoted());
  }

  private static String bounded(String text) {
    return isLong(text) ? text.substring(0, MOST) : text;
  }

  private static boolean isLong(String text) {
    return text.length() > MOST;
  }

  @Override
  public String toString() {
    return "ReadablePart[REDACTED]";
  }
}
