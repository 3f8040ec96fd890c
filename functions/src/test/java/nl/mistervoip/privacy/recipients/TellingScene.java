package nl.mistervoip.privacy.recipients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.platform.WorkflowTasks;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemoryOutbox;
import nl.mistervoip.privacy.testing.InMemoryTasks;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/** A case in which something was done with one customer's data, and a place to die in. */
final class TellingScene {
  static final Instant NOW = TickingClock.NOW;
  private static final Pattern LINK = Pattern.compile("https://\\S+/told/([A-Za-z0-9_-]{43})");

  final InMemoryLandscape company = SamplePeople.landscape();
  final DataMap map = company.map();
  final InMemoryVault vault = new InMemoryVault();
  final InMemoryNotices store = new InMemoryNotices();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  final InMemoryTasks tasks = new InMemoryTasks();
  final InMemoryAudit audit = new InMemoryAudit();
  final CaseId id = CaseId.ofMessage("m-1");
  private final Fuse fuse;

  TellingScene() {
    this(Fuse.counting());
  }

  TellingScene(Fuse fuse) {
    this.fuse = fuse;
    vault.putJson(
        id,
        SubjectRef.VAULT_NAME,
        new SubjectRef(
            SamplePeople.ANNEKE.number(),
            SamplePeople.ANNEKE.controllerIds(),
            Optional.of("on.file@example.nl"),
            Optional.empty()));
  }

  TellingScene done(Act act, String... stores) {
    doneAgain(act, "", stores);
    return this;
  }

  Deed doneAgain(Act act, String mark, String... stores) {
    return new RecipientsToTell(
            act, NOW, List.of(stores), company.resolve(SamplePeople.ANNEKE).identifiers())
        .keep(vault, id, mark);
  }

  private Notices notices() {
    return fuse.around(Notices.class, store, Set.of("plan", "sent", "end", "link"));
  }

  private NoticeAudit log() {
    return new NoticeAudit(fuse.around(AuditLog.class, audit, Set.of("append")));
  }

  Telling telling() {
    return new Telling(
        vault, map, notices(), fuse.around(WorkflowTasks.class, tasks, Set.of("succeed")), log());
  }

  Telling.Way way() {
    MailPort port =
        new MailPort(
            fuse.around(Outbox.class, outbox, Set.of("send")),
            new NoticeLetter(map),
            new MailPort.Sender("info@mister-voip.nl", "privacy@mister-voip.nl"));
    return new Telling.Way(port, new LinkSecrets(), "https://example.nl/desk");
  }

  Acknowledgement page() {
    return new Acknowledgement(
        notices(), map, fuse.around(WorkflowTasks.class, tasks, Set.of("succeed")), log());
  }

  RecipientsDesk desk() {
    return new RecipientsDesk(vault, map, notices(), log());
  }

  List<String> plan(Act act) {
    return plan(Deed.first(act));
  }

  List<String> plan(Deed deed) {
    return telling().plan(id, deed, text -> "pseudonym-" + text.hashCode(), NOW);
  }

  NoticeKey key(Act act, String recipient) {
    return new NoticeKey(id, act, recipient);
  }

  void tell(NoticeKey key, int attempt, Instant at) {
    telling().tell(new Telling.Turn(key, attempt, token(key, attempt)), way(), at);
  }

  String token(NoticeKey key, int attempt) {
    return tasks.waiting("wait/" + key.value() + "/" + attempt);
  }

  Message mail(String sendKey) {
    InMemoryOutbox.SentMail sent =
        outbox.mails().stream()
            .filter(one -> one.mail().key().equals(sendKey))
            .findFirst()
            .orElseThrow();
    try {
      return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(sent.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Message mail) {
    try {
      return new String(
              ((TextBody) Objects.requireNonNull(mail.getBody())).getInputStream().readAllBytes(),
              UTF_8)
          .replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The token of the link in a mail. */
  static String linkOf(Message mail) {
    Matcher link = LINK.matcher(text(mail));
    if (!link.find()) {
      throw new AssertionError("The mail has no link.");
    }
    return link.group(1);
  }
}
