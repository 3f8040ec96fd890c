package nl.mistervoip.privacy.identity;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.KmsPseudonyms;
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
  @Requires(beans = AuditLog.class)
  Settlement settlement(Challenges challenges, WorkflowTasks tasks, AuditLog audit) {
    return new Settlement(challenges, tasks, audit);
  }

  @Singleton
  @Requires(beans = AuditLog.class)
  AwaitConfirmation awaitConfirmation(
      Challenges challenges, Settlement settlement, PolicyDocument policy) {
    return new AwaitConfirmation(challenges, settlement, policy.challenge().factsWithin());
  }

  @Singleton
  @Requires(beans = AuditLog.class)
  Confirmation confirmation(
      Challenges challenges, Settlement settlement, AuditLog audit, PolicyDocument policy) {
    Ending ending = new Ending(challenges, settlement, audit);
    return new Confirmation(challenges, ending, policy.challenge());
  }

  @Singleton
  @Requires(property = "contact.mac.key.id")
  ContactHistory contactHistory(AwsClients aws, Settings settings) {
    return new DynamoContactHistory(
        aws,
        settings.required("CHALLENGES_TABLE"),
        new KmsPseudonyms(aws, settings.required("CONTACT_MAC_KEY_ID")));
  }

  @Singleton
  @Requires(beans = {Landscape.class, CaseVault.class, ContactHistory.class})
  EarlierCases earlierCases(
      ContactHistory contacts, Challenges challenges, Cases cases, PolicyDocument policy) {
    return new EarlierCases(contacts, challenges, cases, policy.contactPoint().linksWithin());
  }

  @Singleton
  @Requires(beans = {Landscape.class, CaseVault.class, ContactHistory.class})
  Asking asking(
      Challenges challenges,
      CaseVault vault,
      LinkSecrets secrets,
      ContactHistory history,
      PolicyDocument policy,
      AuditLog audit,
      Settings settings) {
    ChallengeLetters letters = new ChallengeLetters(vault, settings.required("PUBLIC_BASE_URL"));
    return new Asking(challenges, vault, letters, secrets, history, audit, policy);
  }

  @Singleton
  @Requires(beans = {Landscape.class, CaseVault.class, ContactHistory.class})
  AssessIdentity assessIdentity(
      Cases cases,
      CaseVault vault,
      Landscape landscape,
      PolicyDocument policy,
      Asking asking,
      EarlierCases earlier,
      AuditLog audit) {
    return new AssessIdentity(
        cases, vault, landscape, new IdentityPolicy(policy), asking, earlier, audit);
  }
}
