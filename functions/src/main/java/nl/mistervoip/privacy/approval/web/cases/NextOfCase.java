package nl.mistervoip.privacy.approval.web.cases;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.decision.ApprovalLine;
import nl.mistervoip.privacy.approval.web.frame.NextStep;
import nl.mistervoip.privacy.approval.web.frame.NextStep.Way;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.request.CaseState;

/** What happens next with a case, and by whom. */
final class NextOfCase {
  private NextOfCase() {}

  /** The step of a case as it stands; a question that waits for this person comes first. */
  static NextStep of(CasePage.Model model, Shell shell) {
    return question(model)
        .map(line -> decide(line, shell))
        .orElseGet(
            () -> new NextStep(shell.say("next.case." + model.line().state().name()), List.of()));
  }

  private static Optional<ApprovalLine> question(CasePage.Model model) {
    return model
        .decides()
        .flatMap(
            person ->
                model.open().stream()
                    .filter(open -> open.waitsFor(person) && !isBuiltAnew(model, open))
                    .findFirst());
  }

  /** After a mask was changed the question stands until the new package replaces what it is on. */
  private static boolean isBuiltAnew(CasePage.Model model, ApprovalLine open) {
    return open.kind().equals("access") && model.line().state() == CaseState.PREPARING;
  }

  private static NextStep decide(ApprovalLine line, Shell shell) {
    return new NextStep(
        shell.say("next.case.decide"),
        List.of(
            new Way(
                shell.to("/console/approvals/" + line.approvalId()),
                shell.word("kind", line.kind()))));
  }
}
