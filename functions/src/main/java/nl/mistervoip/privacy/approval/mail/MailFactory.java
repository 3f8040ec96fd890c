package nl.mistervoip.privacy.approval.mail;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.intake.breach.BreachReports;
import nl.mistervoip.privacy.intake.byhand.HandDesk;
import nl.mistervoip.privacy.intake.reconcile.FailedMailDesk;
import nl.mistervoip.privacy.intake.reconcile.Reconciliation;
import nl.mistervoip.privacy.intake.triage.CaseMails;
import nl.mistervoip.privacy.intake.triage.TriageDesk;

/** Puts together what is about mails, requests by hand and reports of breaches. */
@Factory
final class MailFactory {
  @Singleton
  @Requires(beans = {TriageDesk.class, Reconciliation.class, HandDesk.class})
  MailApi mails(
      TriageDesk desk,
      CaseMails caseMails,
      Reconciliation reconciliation,
      FailedMailDesk retry,
      HandDesk byHand) {
    return new MailApi(
        new MailConsole(desk, caseMails, reconciliation, retry), new HandConsole(byHand));
  }

  @Singleton
  @Requires(beans = BreachReports.class)
  BreachApi breaches(BreachReports reports) {
    return new BreachApi(new BreachConsole(reports));
  }
}
