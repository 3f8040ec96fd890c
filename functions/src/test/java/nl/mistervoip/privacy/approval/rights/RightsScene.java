package nl.mistervoip.privacy.approval.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.CountedScene;
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
  public final RecipientsDesks recipients;

  /** Cases whose term was extended. */
  public final List<CaseId> extensions = new ArrayList<>();

  /** Rounds of lifting that were begun, by case. */
  final List<String> liftsStarted = new ArrayList<>();

  final RestrictionDesk restrictions;
  private final CountedScene counted;
  private final ApprovalScene scene;

  /** About the case of a scene. */
  RightsScene(ApprovalScene scene) {
    this(new CountedScene(scene));
  }

  /** The same, with what is asked counted. */
  public RightsScene(CountedScene counted) {
    this.counted = counted;
    this.scene = counted.scene;
    this.recipients = new RecipientsDesks(counted.reads);
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
            Optional.of(company.suppressions(Fuse.counting())), Optional.of(company), counted.log);
    RightsConsole console = console(company);
    return List.of(
        new RightsApi(console, suppressions),
        new FollowUpApi(console, LetterScene.letters(counted)));
  }

  private RightsConsole console(InMemoryLandscape company) {
    CorrectionDesk corrections = CorrectionDesks.over(company, counted.vault, counted.log);
    RecipientsDesk told = recipients.over(counted.vault, counted.log);
    return new RightsConsole(
        new RightsConsole.Desks(
            restrictions,
            new RestrictionCheck(Optional.of(company), counted.log),
            new CorrectionConsole(counted.rows, corrections, scene.decisions),
            new ExtensionDesk(counted.cases, counted.vault, extensions::add),
            new ErasureNoticeDesk(counted.cases, counted.vault, counted.log),
            new RecipientsConsole(counted.cases, counted.rows, told, scene.decisions),
            new HoldsDesk(counted.cases, counted.log)));
  }
}
