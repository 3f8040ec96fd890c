package nl.mistervoip.privacy.recipients;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.platform.WorkflowTasks;
import nl.mistervoip.privacy.recipients.RecipientPort.Handed;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Use case: tells each recipient (GDPR Art. 19). Every step may be repeated: who is planned stays
 * planned, what was sent is not sent again, what was confirmed is not asked again.
 */
final class Telling {
  /** The result by which a wait for a confirmation ends. */
  static final Map<String, String> CONFIRMED = Map.of("outcome", "confirmed");

  /** How long a recipient can confirm by a link: well after the team has been put before it. */
  static final Duration LINK_VALID = Duration.ofDays(180);

  private final CaseVault vault;
  private final DataMap map;
  private final Notices notices;
  private final WorkflowTasks tasks;
  private final NoticeAudit audit;

  Telling(CaseVault vault, DataMap map, Notices notices, WorkflowTasks tasks, NoticeAudit audit) {
    this.vault = vault;
    this.map = map;
    this.notices = notices;
    this.tasks = tasks;
    this.audit = audit;
  }

  /**
   * Settles who is to be told.
   *
   * @param id the case
   * @param deed what was done in it, and which time
   * @param pseudonyms of people
   * @param now the time of planning
   * @return the ids of the recipients, each once; none when nobody received what was touched
   */
  List<String> plan(CaseId id, Deed deed, Pseudonyms pseudonyms, Instant now) {
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    String person = pseudonyms.of(ref.lasting());
    List<String> told =
        TellingPlan.of(map, done(id, deed)).stream().map(one -> one.recipient().id()).toList();
    told.forEach(one -> notices.plan(Notice.planned(new NoticeKey(id, deed, one), person)));
    audit.planned(id, deed, told, now);
    return told;
  }

  /**
   * One turn of telling.
   *
   * @param key which message
   * @param attempt which time, from 1
   * @param taskToken of the workflow that waits for the confirmation
   */
  record Turn(NoticeKey key, int attempt, String taskToken) {
    @Override
    public String toString() {
      return "Turn[" + key.value() + " " + attempt + "]";
    }
  }

  /** The way out: how a message goes, and the address of the page behind its link. */
  record Way(RecipientPort port, LinkSecrets secrets, String baseUrl) {}

  /** Writes to a recipient, unless it has confirmed; the wait then ends at once. */
  void tell(Turn turn, Way way, Instant now) {
    Notice before =
        notices.find(turn.key()).orElseThrow(() -> new Notices.UnknownNoticeException(turn.key()));
    Handed handed = before.told().ended() ? Handed.TAKEN : handOver(turn, way, now);
    Notice sent = notices.sent(turn.key(), turn.attempt(), turn.taskToken(), now);
    if (!sent.told().ended()) {
      audit.told(turn.key(), turn.attempt(), now);
    }
    end(turn, handed == Handed.CONFIRMED ? confirmed(turn.key(), now) : sent, now);
  }

  private Handed handOver(Turn turn, Way way, Instant now) {
    return way.port().sent(turn.key(), turn.attempt())
        ? Handed.TAKEN
        : way.port().send(message(turn, link(turn.key(), way, now)), now);
  }

  private Notice confirmed(NoticeKey key, Instant now) {
    return notices.end(key, Told.CONFIRMED, now);
  }

  /** Ends the wait when nothing is waited for any more; finishes what died in between. */
  private void end(Turn turn, Notice after, Instant now) {
    if (after.told() == Told.CONFIRMED) {
      audit.ended(turn.key(), Told.CONFIRMED, "system", now);
    }
    if (after.told().ended()) {
      tasks.succeed(turn.taskToken(), CONFIRMED);
    }
  }

  /** The row of the link comes first: a link in a mail must never lead nowhere. */
  private String link(NoticeKey key, Way way, Instant now) {
    LinkSecrets.Secrets issued = way.secrets().issue();
    notices.link(issued.hashes().tokenHash(), key, now.plus(LINK_VALID));
    return way.baseUrl() + "/told/" + issued.token();
  }

  private Message message(Turn turn, String link) {
    TellingPlan.Planned planned =
        TellingPlan.of(map, done(turn.key().caseId(), turn.key().deed())).stream()
            .filter(one -> one.recipient().id().equals(turn.key().recipient()))
            .findFirst()
            .orElseThrow(() -> new Notices.UnknownNoticeException(turn.key()));
    return new Message(
        turn.key(),
        planned.recipient(),
        turn.attempt(),
        planned.stores(),
        planned.identifiers(),
        link);
  }

  private RecipientsToTell done(CaseId id, Deed deed) {
    return vault.getJson(id, RecipientsToTell.vaultName(deed), RecipientsToTell.class);
  }
}
