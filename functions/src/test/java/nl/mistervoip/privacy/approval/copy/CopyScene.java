package nl.mistervoip.privacy.approval.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.KeptCopies;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.Fuse;

/** Masked copies on fakes. */
public final class CopyScene {
  /** Rounds that were begun, by case. */
  final List<String> asked = new ArrayList<>();

  /** Rounds whose links were closed, by case. */
  final List<String> closed = new ArrayList<>();

  private final CopyFile file;

  /** Copies in a vault; starting and closing rounds may die. */
  public CopyScene(CaseVault vault, Fuse fuse) {
    this.file =
        new CopyFile(vault, fuse.around(CopyMachine.class, new Machine(), Set.of("ask", "close")));
  }

  /** What is destroyed when a decision is taken. */
  public KeptCopies kept() {
    return file;
  }

  CopyDesk desk(ApprovalScene scene) {
    return new CopyDesk(scene.approvals, scene.cases, file, scene.subjects, scene.log);
  }

  /** The addresses about copies. */
  public CopyApi api(ApprovalScene scene) {
    return new CopyApi(new CopyConsole(desk(scene), scene.decisions));
  }

  private final class Machine implements CopyMachine {
    @Override
    public void ask(CaseId id, int round) {
      asked.add(id + " " + round);
    }

    @Override
    public void close(CaseId id, int round) {
      closed.add(id + " " + round);
    }
  }
}
