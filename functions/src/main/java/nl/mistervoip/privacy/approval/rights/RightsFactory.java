package nl.mistervoip.privacy.approval.rights;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.recipients.RecipientsDesk;
import nl.mistervoip.privacy.rectification.correction.CorrectionDesk;

/** Puts together what is about rights that change how data is used. */
@Factory
final class RightsFactory {
  @Singleton
  @Requires(
      property = "lift.machine.arn",
      beans = {CorrectionDesk.class, RecipientsDesk.class})
  RightsConsole rightsConsole(
      Approvals approvals,
      Cases cases,
      CaseVault vault,
      AuditLog audit,
      Optional<Landscape> landscape,
      CorrectionDesk desk,
      RecipientsDesk recipients,
      Decisions decisions,
      AwsClients aws,
      Settings settings) {
    LiftMachine machine = new SfnLiftMachine(settings.required("LIFT_MACHINE_ARN"), aws.sfn());
    ExtensionMachine telling =
        new SfnExtensionMachine(settings.required("EXTENSION_MACHINE_ARN"), aws.sfn());
    return new RightsConsole(
        new RightsConsole.Desks(
            new RestrictionDesk(approvals, cases, vault, machine, audit),
            new RestrictionCheck(landscape, audit),
            new CorrectionConsole(approvals, desk, decisions),
            new ExtensionDesk(cases, vault, telling),
            new ErasureNoticeDesk(cases, vault, audit),
            new RecipientsConsole(cases, approvals, recipients, decisions),
            new HoldsDesk(cases, audit)));
  }

  @Singleton
  @Requires(beans = RightsConsole.class)
  RightsApi rights(
      RightsConsole rights,
      Optional<SuppressionList> list,
      Optional<Landscape> landscape,
      AuditLog audit) {
    return new RightsApi(rights, new Suppressions(list, landscape, audit));
  }

  @Singleton
  @Requires(beans = {RightsConsole.class, LetterConsole.class})
  FollowUpApi followUps(RightsConsole rights, LetterConsole letters) {
    return new FollowUpApi(rights, letters);
  }
}
