package nl.mistervoip.privacy.recipients;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.KmsPseudonyms;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.platform.WorkflowTasks;
import nl.mistervoip.privacy.platform.port.KmsPortSigner;
import nl.mistervoip.privacy.platform.port.PortClient;

/** Puts the room together; what a function lacks the settings for is not made in it. */
@Factory
final class RecipientsFactory {
  @Singleton
  Notices notices(AwsClients aws, Settings settings) {
    return new DynamoNotices(aws, settings.required("RECIPIENTS_TABLE"));
  }

  @Singleton
  NoticeAudit noticeAudit(AuditLog audit) {
    return new NoticeAudit(audit);
  }

  @Singleton
  Acknowledgement acknowledgement(Notices notices, WorkflowTasks tasks, NoticeAudit audit) {
    return new Acknowledgement(notices, DataMapLoader.bundled(), tasks, audit);
  }

  @Singleton
  @Requires(property = "case.bucket")
  Telling telling(CaseVault vault, Notices notices, WorkflowTasks tasks, NoticeAudit audit) {
    return new Telling(vault, DataMapLoader.bundled(), notices, tasks, audit);
  }

  @Singleton
  @Requires(property = "case.bucket")
  RecipientsDesk desk(CaseVault vault, Notices notices, NoticeAudit audit) {
    return new RecipientsDesk(vault, DataMapLoader.bundled(), notices, audit);
  }

  @Singleton
  @Requires(property = "outbox.table")
  HttpPort http(AwsClients aws, Clock clock) {
    return new HttpPort(new PortClient(new KmsPortSigner(aws), clock), DataMapLoader.bundled());
  }

  @Singleton
  @Requires(property = "outbox.table")
  Telling.Way way(Outbox outbox, LinkSecrets secrets, Settings settings, HttpPort http) {
    DataMap map = DataMapLoader.bundled();
    MailPort.Sender sender =
        new MailPort.Sender(
            settings.required("LETTERS_SENDER"), settings.required("PRIVACY_TEAM_ADDRESS"));
    return new Telling.Way(
        new ChosenPort(map, http, new MailPort(outbox, new NoticeLetter(map), sender)),
        secrets,
        settings.required("PUBLIC_BASE_URL"));
  }

  @Singleton
  @Requires(property = "ledger.mac.key.id")
  Pseudonyms pseudonyms(AwsClients aws, Settings settings) {
    return new KmsPseudonyms(aws, settings.required("LEDGER_MAC_KEY_ID"));
  }

  @Singleton
  @Requires(property = "ledger.mac.key.id", beans = Landscape.class)
  ListRecipients listRecipients(
      Cases cases,
      CaseVault vault,
      Landscape landscape,
      Notices notices,
      Pseudonyms pseudonyms,
      NoticeAudit audit) {
    return new ListRecipients(
        cases, vault, landscape, new ListRecipients.Before(notices, pseudonyms), audit);
  }
}
