package nl.mistervoip.privacy.approval.web.screen;

import java.util.List;
import nl.mistervoip.privacy.request.Language;

/**
 * Somebody at a screen.
 *
 * @param language of the pages
 * @param width of the window, in CSS pixels
 * @param hand how things are pressed
 * @param scripts whether the browser runs scripts
 */
public record Reader(Language language, int width, Hand hand, boolean scripts) {
  /** A large window. */
  public static final int WIDE = 1280;

  /** A phone. */
  public static final int PHONE = 390;

  /** Both languages at both widths: with the keyboard alone, by finger, and without scripts. */
  public static List<Reader> all() {
    return List.of(
        new Reader(Language.NL, WIDE, Hand.KEYBOARD, true),
        new Reader(Language.NL, PHONE, Hand.FINGER, true),
        new Reader(Language.EN, WIDE, Hand.MOUSE, true),
        new Reader(Language.EN, PHONE, Hand.FINGER, false));
  }

  @Override
  public String toString() {
    return language.tag() + "-" + width;
  }
}
