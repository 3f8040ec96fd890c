package nl.mistervoip.privacy.approval;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.IdTokens;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.PostTerm;
import nl.mistervoip.privacy.casefile.SettingsInForce;
import nl.mistervoip.privacy.casefile.SettingsShelf;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.intake.breach.OpenBreaches;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.platform.WorkflowTasks;

/**
 * Puts the room together. Only the console is told of the issuer, so only there anybody can sign
 * in.
 */
@Factory
final class ApprovalFactory {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int LARGEST_DOCUMENT = 100_000;

  @Singleton
  Approvals approvals(AwsClients aws, Settings settings) {
    return new DynamoApprovals(aws, settings.required("APPROVALS_TABLE"));
  }

  @Singleton
  DecisionNotes notes(CaseVault vault) {
    return new DecisionNotes(vault);
  }

  @Singleton
  CopyMachine copyMachine(AwsClients aws, Settings settings) {
    return new SfnCopyMachine(settings.required("COPY_MACHINE_ARN"), aws.sfn());
  }

  @Singleton
  CopyFile copyFile(CaseVault vault, CopyMachine machine) {
    return new CopyFile(vault, machine);
  }

  @Singleton
  CaseEffects effects(Cases cases, CaseVault vault, DecisionNotes notes, CopyFile copies) {
    return new CaseEffects(cases, vault, notes, copies);
  }

  @Singleton
  Consequences consequences(
      Approvals approvals,
      CaseEffects effects,
      WorkflowTasks tasks,
      AuditLog audit,
      Lapsing lapsing) {
    return new Consequences(approvals, effects, tasks, new ApprovalAudit(audit), lapsing);
  }

  @Singleton
  Lapsing lapsing(Approvals approvals, Cases cases, AuditTrail trail, AuditLog audit) {
    return new Lapsing(approvals, new Standing(cases, trail)::over, new ApprovalAudit(audit));
  }

  @Singleton
  RequestApproval requestApproval(
      Approvals approvals, CaseEffects effects, Consequences consequences, AuditLog audit) {
    return new RequestApproval(approvals, effects, consequences, new ApprovalAudit(audit));
  }

  @Singleton
  Decisions decisions(
      Approvals approvals,
      DecisionNotes notes,
      CaseVault vault,
      Optional<Landscape> landscape,
      CaseEffects effects,
      Consequences consequences,
      AuditTrail trail) {
    Subjects subjects = new Subjects(vault, landscape);
    SecondLook second = new SecondLook(vault, trail);
    return new Decisions(approvals, notes, subjects, vault, effects, consequences, second);
  }

  @Singleton
  @Requires(property = "oidc.issuer")
  SignIn signIn(Settings settings, Clock clock) {
    return new SignIn(
        tokens(settings, settings.required("OIDC_AUDIENCE")),
        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_DOCUMENT),
        clock);
  }

  @Singleton
  @Requires(property = "oidc.issuer")
  IdTokens idTokens(Settings settings, Clock clock) {
    SignIn signIn =
        new SignIn(
            tokens(
                settings,
                settings.optional("OIDC_CLIENT_ID").orElse(settings.required("OIDC_AUDIENCE"))),
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_DOCUMENT),
            clock);
    return (token, nonce) -> signIn.userOfIdToken(token, nonce).map(User::person);
  }

  private static SignIn.Tokens tokens(Settings settings, String audience) {
    return new SignIn.Tokens(
        settings.required("OIDC_ISSUER"),
        audience,
        settings.optional("OIDC_USER_CLAIM").orElse(SignIn.Tokens.SUBJECT));
  }

  @Singleton
  @Requires(property = "breach.table")
  TeamDigest digest(
      Cases cases,
      Approvals approvals,
      CasePost post,
      Outbox outbox,
      AwsClients aws,
      Settings settings,
      SettingsShelf shelf) {
    return new TeamDigest(
        cases,
        approvals,
        OpenBreaches.in(settings.required("BREACH_TABLE"), aws.dynamo()),
        new TeamDigest.Post(post, PostTerm.of(settings.required(PostTerm.VARIABLE))),
        new TeamDigest.Out(
            outbox,
            new TeamDigest.Address(
                settings.required("LETTERS_SENDER"),
                settings.required("PRIVACY_TEAM_ADDRESS"),
                settings.required("PUBLIC_BASE_URL") + "/console"),
            new SettingsInForce(shelf, Optional.of(settings.required("LETTERS_SENDER")))));
  }
}
