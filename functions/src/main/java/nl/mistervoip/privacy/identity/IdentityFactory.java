package nl.mistervoip.privacy.identity;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.platform.WorkflowTasks;

/**
 * Puts the room together. Only assessing needs the case and the company's stores; the public page
 * sees neither.
 */
@Factory
final class IdentityFactory {
  @Singleton
  Challenges challenges(AwsClients aws, Settings settings) {
    return new DynamoChallenges(aws, settings.required("CHALLENGES_TABLE"));
  }

  @Singleton
  PolicyDocument policy() {
    return PolicyDocument.inForce();
  }

  @Singleton
  Settlement settlement(Challenges challenges, WorkflowTasks tasks, AuditLog audit) {
    return new Settlement(challenges, tasks, audit);
  }

  @Singleton
  AwaitConfirmation awaitConfirmation(Challenges challenges, Settlement settlement) {
    return new AwaitConfirmation(challenges, settlement);
  }

  @Singleton
  Confirmation confirmation(
      Challenges challenges, Settlement settlement, AuditLog audit, PolicyDocument policy) {
    return new Confirmation(challenges, settlement, audit, policy.challengeTries());
  }

  @Singleton
  @Requires(beans = {Landscape.class, CaseVault.class})
  Asking asking(
      Challenges challenges,
      CaseVault vault,
      LinkSecrets secrets,
      PolicyDocument policy,
      AuditLog audit,
      Settings settings) {
    ChallengeLetters letters = new ChallengeLetters(vault, settings.required("PUBLIC_BASE_URL"));
    return new Asking(challenges, vault, letters, secrets, policy, audit);
  }

  @Singleton
  @Requires(beans = {Landscape.class, CaseVault.class})
  AssessIdentity assessIdentity(
      Cases cases,
      CaseVault vault,
      Landscape landscape,
      PolicyDocument policy,
      Asking asking,
      AuditLog audit) {
    return new AssessIdentity(cases, vault, landscape, new IdentityPolicy(policy), asking, audit);
  }
}
