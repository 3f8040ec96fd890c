package nl.mistervoip.privacy.intake.mail;

import java.io.IOException;
import java.util.List;
import nl.mistervoip.privacy.platform.PartPlace;
import org.apache.james.mime4j.MimeException;

/**
 * The parts of a raw mail in which a copy of an identity document may be, and where they lie. Found
 * by their first bytes, in attached mails too.
 */
public final class MailParts {
  /**
   * Such a part.
   *
   * @param place where its content lies in the raw mail
   * @param kind by its first bytes
   */
  public record Part(PartPlace place, FileStart kind) {}

  private MailParts() {}

  /**
   * Looks through a mail.
   *
   * @param raw the mail as stored
   * @return the parts, from front to back; logos and other pictures on which nothing can be read
   *     are left out. Of a mail that breaks off: those before that
   */
  public static List<Part> candidates(byte[] raw) {
    PartFinder finder = new PartFinder();
    try {
      finder.walk(raw, List.of());
    } catch (IOException | MimeException | RuntimeException | StackOverflowError e) {
      // The reading of the mail ends here as well: a person looks at it, unread.
    }
    return finder.found();
  }
}
