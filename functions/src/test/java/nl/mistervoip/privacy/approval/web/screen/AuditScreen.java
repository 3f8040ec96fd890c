package nl.mistervoip.privacy.approval.web.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The audit, to search, save and verify. */
public record AuditScreen(Screen screen) {
  /** Is on it. */
  public AuditScreen {
    screen.on("audit", screen.words().say("place.audit"));
  }

  /** The entries that are shown. */
  public List<String> entries() {
    return Screen.texts(screen.main().getByRole(AriaRole.LIST).last(), AriaRole.LISTITEM);
  }

  /** Looks for what was done in one case. */
  public AuditScreen search(String caseId) {
    Words words = screen.words();
    screen.fill(Screen.field(screen.main(), words.say("audit.chain")), caseId);
    screen.press(Screen.button(screen.main(), words.say("audit.search")));
    return new AuditScreen(screen);
  }

  /** Opens the case that an entry is about. */
  public CaseScreen open(String caseId) {
    screen.press(Screen.link(screen.main(), caseId).first());
    return new CaseScreen(screen, caseId);
  }

  /** The same as a table. */
  public List<String> saved() {
    Locator save = Screen.link(screen.main(), screen.words().say("audit.save"));
    return screen.saved(save).lines().skip(1).toList();
  }

  /** Has the whole audit verified, and says whether the page calls it whole. */
  public boolean isWhole() {
    Words words = screen.words();
    screen.press(Screen.link(screen.main(), words.say("audit.verify")));
    screen.on("audit-verify", words.say("audit.verify"));
    return screen.main().getByText(words.say("audit.intact")).isVisible();
  }
}
