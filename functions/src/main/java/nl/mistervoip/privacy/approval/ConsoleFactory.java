package nl.mistervoip.privacy.approval;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.DataLooks;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.mail.BreachApi;
import nl.mistervoip.privacy.approval.mail.MailApi;
import nl.mistervoip.privacy.approval.settings.DeskApi;
import nl.mistervoip.privacy.approval.settings.SetupApi;
import nl.mistervoip.privacy.approval.web.frame.Desk;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.Cases;

/** Puts the console together out of its capabilities; each of them builds itself. */
@Factory
final class ConsoleFactory {
  @Singleton
  @Requires(beans = {MailApi.class, BreachApi.class, DeskApi.class, SetupApi.class})
  Versions versions(
      Cases cases,
      Approvals approvals,
      MailApi mails,
      BreachApi breaches,
      DeskApi settings,
      SetupApi setup) {
    return new Versions(cases, approvals, mails, breaches, new Versions.Set(settings, setup));
  }

  @Singleton
  @Requires(beans = {SignIn.class, Versions.class})
  ConsoleApi consoleApi(
      SignIn signIn, List<Capability> all, Versions versions, AuditLog log, Clock clock) {
    return new ConsoleApi(signIn, new Capabilities(all, new DataLooks(log)), versions, clock);
  }

  /** The API for the pages: as the person who signed in there, within what its roles may. */
  @Singleton
  @Requires(beans = ConsoleApi.class)
  Desk desk(ConsoleApi api) {
    return (request, person) -> api.page(request, User.of(person));
  }
}
