package nl.mistervoip.privacy.approval.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.letters.LetterScene;
import nl.mistervoip.privacy.recipients.RecipientsDesk;
import nl.mistervoip.privacy.recipients.RecipientsDesks;
import nl.mistervoip.privacy.rectification.correction.CorrectionDesk;
import nl.mistervoip.privacy.rectification.correction.CorrectionDesks;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryLandscape;

/** Rights that change how data is used, on fakes. */
public final class RightsScene {
  /** Who received data and was told. */
  public final RecipientsDesks recipients = new RecipientsDesks();

  /** Cases whose term was extended. */
  public final List<CaseId> extensions = new ArrayList<>();

  /** Rounds of lifting that were begun, by case. */
  final List<String> liftsStarted = new ArrayList<>();

  final RestrictionDesk restrictions;
  private final ApprovalScene scene;

  /** About the case of a scene. */
  public RightsScene(ApprovalScene scene) {
    this.scene = scene;
    this.restrictions =
        new RestrictionDesk(
            scene.approvals,
            scene.cases,
            scene.vault,
            (asked, round) -> liftsStarted.add(asked + " " + round),
            scene.log);
  }

  /** The addresses about them, over the stores of a company. */
  public List<Capability> apis(InMemoryLandscape company) {
    Suppressions suppressions =
        new Suppressions(
            Optional.of(company.suppressions(Fuse.counting())), Optional.of(company), scene.audit);
    RightsConsole console = console(company);
    return List.of(
        new RightsApi(console, suppressions), new FollowUpApi(console, LetterScene.letters(scene)));
  }

  private RightsConsole console(InMemoryLandscape company) {
    CorrectionDesk corrections = CorrectionDesks.over(company, scene.documents, scene.audit);
    RecipientsDesk told = recipients.over(scene.documents, scene.audit);
    return new RightsConsole(
        new RightsConsole.Desks(
            restrictions,
            new RestrictionCheck(Optional.of(company), scene.audit),
            new CorrectionConsole(scene.rows, corrections, scene.decisions),
            new ExtensionDesk(scene.records, scene.documents, extensions::add),
            new ErasureNoticeDesk(scene.records, scene.documents, scene.audit),
            new RecipientsConsole(scene.records, scene.rows, told, scene.decisions),
            new HoldsDesk(scene.records, scene.audit)));
  }
}
