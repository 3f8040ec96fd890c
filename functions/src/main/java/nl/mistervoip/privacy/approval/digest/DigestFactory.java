package nl.mistervoip.privacy.approval.digest;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.PostTerm;
import nl.mistervoip.privacy.casefile.SettingsInForce;
import nl.mistervoip.privacy.casefile.SettingsShelves;
import nl.mistervoip.privacy.intake.breach.OpenBreaches;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the morning mail of the team together. */
@Factory
final class DigestFactory {
  @Singleton
  @Requires(property = "breach.table")
  TeamDigest digest(
      Cases cases,
      Approvals approvals,
      CasePost post,
      Outbox outbox,
      AwsClients aws,
      Settings settings,
      SettingsShelves shelves) {
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
            new SettingsInForce(shelves, Optional.of(settings.required("LETTERS_SENDER")))));
  }
}
