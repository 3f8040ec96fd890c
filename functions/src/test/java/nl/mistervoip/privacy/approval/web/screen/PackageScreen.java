package nl.mistervoip.privacy.approval.web.screen;

import com.microsoft.playwright.Locator;

/** The package as it would go out. */
public record PackageScreen(Screen screen, String caseId) {
  /** Is on it. */
  public PackageScreen {
    screen.on("package", screen.words().say("package.title", "case", caseId));
  }

  /** Covers these words in a field, wherever they stand in it. */
  public CaseScreen cover(String field, String words, String reason) {
    Words say = screen.words();
    Locator change = screen.section(say.say("mask.title"));
    screen.choose(Screen.field(change, say.say("mask.place")), field);
    screen.fill(Screen.field(change, say.say("mask.text")), words);
    screen.fill(Screen.field(change, say.say("reason.approve")), reason);
    screen.press(Screen.button(change, say.say("mask.press")));
    return new CaseScreen(screen, caseId);
  }
}
