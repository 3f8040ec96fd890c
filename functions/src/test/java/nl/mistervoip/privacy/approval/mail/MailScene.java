package nl.mistervoip.privacy.approval.mail;

import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.intake.breach.BreachScene;
import nl.mistervoip.privacy.intake.byhand.HandScene;
import nl.mistervoip.privacy.intake.reconcile.FakeFailedMails;
import nl.mistervoip.privacy.intake.reconcile.FakeMailRecords;
import nl.mistervoip.privacy.intake.triage.WaitingScene;

/** Mails and reports of breaches on fakes. */
public final class MailScene {
  /** The mails on which intake gave up. */
  public final FakeFailedMails failed = new FakeFailedMails();

  private final CountedScene scene;

  /** About the case of a scene. */
  public MailScene(CountedScene scene) {
    this.scene = scene;
  }

  /** The addresses about waiting mails. */
  public MailApi mails(WaitingScene waiting) {
    return new MailApi(
        new MailConsole(
            waiting.desk,
            waiting.caseMails(scene.vault),
            FakeMailRecords.ofNothing(),
            failed.retry(scene.log, scene.reads)),
        new HandConsole(new HandScene(waiting.queue, scene.scene.audit).desk));
  }

  /** The addresses about reports of breaches. */
  public BreachApi breaches(BreachScene breach) {
    return new BreachApi(new BreachConsole(breach.reports));
  }
}
