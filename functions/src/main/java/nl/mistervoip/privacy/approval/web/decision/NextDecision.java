package nl.mistervoip.privacy.approval.web.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.NextStep;
import nl.mistervoip.privacy.approval.web.frame.NextStep.Way;
import nl.mistervoip.privacy.approval.web.frame.Shell;

/** What to look at before deciding on a question, and where it is decided. */
final class NextDecision {
  private NextDecision() {}

  /** The step of a question that this person may decide on. */
  static NextStep of(ApprovalLine line, Shell shell) {
    Optional<Way> look = look(line, shell);
    List<Way> ways = new ArrayList<>(look.stream().toList());
    if (!line.kind().equals("proposal")) {
      String place = line.kind().equals("recipient") ? "#outcome" : "#agree";
      ways.add(new Way(place, shell.say("next.decide")));
    }
    return new NextStep(shell.say(look.isPresent() ? "next.look" : "next.read"), ways);
  }

  private static Optional<Way> look(ApprovalLine line, Shell shell) {
    String ofCase = "/console/cases/" + line.subject();
    return switch (line.kind()) {
      case "access" -> way(shell, ofCase + "/package", "approval.package");
      case "proposal" -> way(shell, ofCase + "/correction", "approval.correction");
      case "replay" ->
          way(shell, "/console/approvals/" + line.approvalId() + "/replay", "approval.replay");
      default -> Optional.empty();
    };
  }

  private static Optional<Way> way(Shell shell, String address, String key) {
    return Optional.of(new Way(shell.to(address), shell.say(key)));
  }
}
