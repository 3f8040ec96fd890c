package nl.mistervoip.privacy.identity.document;

import java.awt.image.BufferedImage;
import java.util.List;
import nl.mistervoip.privacy.identity.document.MailedFile.Unreadable;
import nl.mistervoip.privacy.identity.document.vision.ReadPage;
import nl.mistervoip.privacy.identity.document.vision.TextEyes;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/**
 * Tells whether a file that came with a mail is a copy of an identity document. It answers that and
 * nothing else, and keeps nothing. Use it from one thread at a time.
 */
public final class CopyRecognition {
  private static final double BLURRED = 0.8;
  private static final int MANY_LINES = 6;

  private final TextEyes eyes;

  private CopyRecognition(TextEyes eyes) {
    this.eyes = eyes;
  }

  /**
   * Loads the models; takes about a second.
   *
   * @param threads that one look may use
   * @return ready to look
   */
  public static CopyRecognition open(int threads) {
    return new CopyRecognition(TextEyes.open(threads));
  }

  /**
   * Looks at one file.
   *
   * @param file as it was sent; not changed
   * @return what it is; never fails for what is in the file
   */
  public Recognised look(byte[] file) {
    try {
      return look(MailedFile.of(file));
    } catch (Unreadable unreadable) {
      return Recognised.UNREADABLE;
    }
  }

  /** What is written in it first: that costs nothing. */
  private Recognised look(MailedFile file) {
    Recognised found = file.whole() ? Recognised.NONE : Recognised.UNREADABLE;
    for (List<String> text : file.texts()) {
      found = found.or(CopySigns.of(text).judged());
    }
    for (MailedFile.Picture picture : file.pictures()) {
      if (found == Recognised.COPY) {
        return found;
      }
      found = found.or(read(picture));
    }
    return found;
  }

  private Recognised read(MailedFile.Picture picture) {
    try {
      return read(picture.pixels());
    } catch (RefusedException refused) {
      return Recognised.UNREADABLE;
    }
  }

  private Recognised read(BufferedImage picture) {
    ReadPage page = eyes.read(picture);
    Recognised found = CopySigns.of(page.lines().stream().map(TextLine::text).toList()).judged();
    boolean blurred = page.lines().size() >= MANY_LINES && page.confidence() < BLURRED;
    // Nothing seen on a page that cannot be read means nothing.
    return blurred ? found.or(Recognised.UNREADABLE) : found;
  }
}
