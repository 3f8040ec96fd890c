package nl.mistervoip.privacy.approval.web.screen;

import nl.mistervoip.privacy.request.CaseState;

/** One case. */
public record CaseScreen(Screen screen, String caseId) {
  /** Is on it. */
  public CaseScreen {
    screen.on("case", screen.words().say("case.title", "case", caseId));
  }

  /** What was just done, as the page says it. */
  public String notice() {
    return screen.notice();
  }

  /** Opens a question that was decided. */
  public ApprovalScreen decided(String kind) {
    screen.press(
        Screen.link(screen.section(screen.words().say("case.decided")), screen.word("kind", kind)));
    return new ApprovalScreen(screen, kind, caseId);
  }

  /** Whether the page says what happens next with a case in this state. */
  public boolean saysWhatIsNext(CaseState state) {
    return screen
        .section(screen.words().say("next"))
        .getByText(screen.word("next.case", state.name()))
        .isVisible();
  }
}
