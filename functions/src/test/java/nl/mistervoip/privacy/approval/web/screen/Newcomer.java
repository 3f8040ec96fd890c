package nl.mistervoip.privacy.approval.web.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who was told nothing: goes where the next step of a page leads, fills in what is asked
 * for there and presses its button.
 */
public final class Newcomer {
  private final Screen screen;
  private final String asked;
  private final Set<String> taken = new HashSet<>();
  private final List<String> read = new ArrayList<>();

  /**
   * Somebody at a screen.
   *
   * @param screen with any page
   * @param asked what the mail asks, in the words of the screen
   */
  public Newcomer(Screen screen, String asked) {
    this.screen = screen;
    this.asked = asked;
  }

  /** Signs in, which is all that the first page offers. */
  public void signsIn() {
    screen.arrive("sign-in");
    screen.press(Screen.link(screen.main(), screen.words().say("sign.in")));
    screen.arrive("today");
  }

  /** What stood beside every button that was pressed. */
  public List<String> read() {
    return List.copyOf(read);
  }

  /** Takes the first way of the next step that was not taken before; false when there is none. */
  public boolean goesOn() {
    for (Locator way : ways()) {
      String address = String.valueOf(way.getAttribute("href"));
      if (taken.add(screen.address() + " " + address)) {
        take(way, address);
        screen.arrive("step");
        return true;
      }
    }
    return false;
  }

  private List<Locator> ways() {
    return screen.section(screen.words().say("next")).getByRole(AriaRole.LINK).all();
  }

  private void take(Locator way, String address) {
    if (address.startsWith("#")) {
      screen.jump(way);
      decide(screen.target());
    } else {
      screen.press(way);
    }
  }

  private void decide(Locator section) {
    read.add(section.textContent());
    Locator box = Screen.field(section, asked);
    if (box.count() > 0) {
      screen.tick(box);
    }
    screen.fill(Screen.field(section, screen.words().say("reason.approve")), asked);
    screen.press(section.getByRole(AriaRole.BUTTON).first());
  }
}
