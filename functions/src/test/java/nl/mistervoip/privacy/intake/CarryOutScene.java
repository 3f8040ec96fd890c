package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseSenders;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.intake.breach.BreachRegister;
import nl.mistervoip.privacy.intake.breach.InMemoryBreaches;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import nl.mistervoip.privacy.intake.reading.Vocabulary;
import nl.mistervoip.privacy.intake.triage.InMemoryTriageQueue;
import nl.mistervoip.privacy.intake.triage.Lessons;
import nl.mistervoip.privacy.intake.triage.PersonsDecision;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.SiblingCases;
import nl.mistervoip.privacy.intake.triage.TriageQueue;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAlarms;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCaseSenders;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryOutbox;
import nl.mistervoip.privacy.testing.InMemorySettings;
import nl.mistervoip.privacy.testing.InMemoryVault;

/** Carrying out on fakes, with a fuse behind every write. */
final class CarryOutScene {
  static final Instant RECEIVED = Instant.parse("2026-03-02T08:00:00Z");
  static final Instant NOW = RECEIVED.plus(Duration.ofDays(3));
  static final String ID = "m1";
  static final String RAW =
      """
      Return-Path: <anneke@example.nl>
      From: Anneke Voorbeeld <anneke@example.nl>
      To: info@mister-voip.nl
      Subject: Vraag van Anneke
      Message-ID: <1@mail.example>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      Beste mensen, graag zie ik alles wat u over mij heeft. Mijn internet doet het ook niet.
      Anneke Voorbeeld, Kerkstraat 12, 0612345678
      """
          .replace("\n", "\r\n");

  private static final Classifier CLASSIFIER = new Classifier(Lexicon.load());
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  /** The raw mails in memory, with what was released. */
  static final class FakeMails implements MailStore {
    final Map<String, byte[]> raws = new HashMap<>();
    final Set<String> released = new TreeSet<>();

    @Override
    public byte[] read(String id, int most) {
      return Optional.ofNullable(raws.get(id)).orElseThrow(() -> new MissingMailException(id));
    }

    @Override
    public void replace(String id, byte[] raw) {
      raws.put(id, raw);
    }

    @Override
    public void release(String id) {
      released.add(id);
    }
  }

  final InMemoryTriageQueue queue = new InMemoryTriageQueue();
  final FakeMails mails = new FakeMails();
  final InMemoryAudit audit = new InMemoryAudit();
  final InMemoryCases cases = new InMemoryCases(audit);
  final InMemoryVault vault = new InMemoryVault();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  final InMemoryAlarms alarms = new InMemoryAlarms();
  final InMemorySettings set = new InMemorySettings();
  final RegisterOnQueue register = new RegisterOnQueue(queue);
  final InMemoryCaseSenders senders = new InMemoryCaseSenders(cases);
  final SenderKeys keys = new FakeSenderKeys();
  final Map<String, byte[]> aside = new HashMap<>();
  final List<CaseId> started = new ArrayList<>();
  final Map<String, byte[]> uploads = new HashMap<>();
  final InMemoryRemovals removals = new InMemoryRemovals();
  final Set<String> withdrawals = new TreeSet<>();
  final Map<String, BreachRegister.Entry> breaches = new HashMap<>();
  final CopyScreening copies;
  final CarryOutTriage carrying;
  final IntakeActions actions;

  CarryOutScene() {
    this(Fuse.counting());
  }

  CarryOutScene(Fuse fuse) {
    AuditLog log = fuse.around(AuditLog.class, audit, Set.of("append"));
    MailStore store = fuse.around(MailStore.class, mails, Set.of("replace", "release"));
    RequestMachine machine = fuse.around(RequestMachine.class, started::add, Set.of("start"));
    CaseOpening opening =
        new CaseOpening(
            fuse.around(Cases.class, cases, Set.of("open", "apply")),
            fuse.around(CaseVault.class, vault, Set.of("put", "putJson")),
            log,
            machine,
            fuse.around(CaseSenders.class, senders, Set.of("note")),
            keys,
            new Acknowledging(IntakeScene.OWN, keys, (sender, mail, now) -> true));
    Outbox sending = fuse.around(Outbox.class, outbox, Set.of("send"));
    Forwarding forwarding =
        new Forwarding(
            sending, "info@example.nl", "service@example.nl", id -> "https://console.example/");
    Alarms waking = fuse.around(Alarms.class, alarms, Set.of("raise"));
    AsideStore secrets = fuse.around(AsideStore.class, aside::putIfAbsent, Set.of("keep"));
    this.actions =
        new IntakeActions(
            opening,
            forwarding,
            waking,
            store,
            new BreachDesk(
                new InMemoryBreaches(breaches),
                waking,
                sending,
                "info@example.nl",
                IntakeScene.TEAM),
            new SettingAside(secrets, store, waking),
            new IntakeActions.Machines(
                (id, mailId) -> withdrawals.add(id + "-" + mailId), (id, answer) -> {}));
    TriageQueue writing =
        fuse.around(TriageQueue.class, queue, Set.of("decide", "finish", "learn"));
    MailRegister numbers = fuse.around(MailRegister.class, register, Set.of("caseFor"));
    MailOpening reading = new MailOpening(store, id -> List.of());
    this.copies =
        new CopyScreening(
            new CopyScreening.Ports(store, reading, numbers, removals, log, waking),
            new CopyLooks(new FakeRecogniser(mails), () -> 0),
            new MailedAnswers(vault, uploads::putIfAbsent),
            new CopyLetters(
                sending,
                (sender, mail, now) -> true,
                keys,
                CLASSIFIER,
                new CopyLetters.Desk(
                    "info@example.nl", IntakeScene.OWN, set.passages("info@example.nl"))));
    this.carrying =
        new CarryOutTriage(
            new CarryOutTriage.Ports(
                writing,
                numbers,
                reading,
                actions,
                copies,
                new MatterLetters(sending, "info@example.nl", set.passages("info@example.nl")),
                new SiblingCases(
                    fuse.around(Cases.class, cases, Set.of("open", "apply")),
                    fuse.around(CaseVault.class, vault, Set.of("put", "putJson")),
                    log,
                    machine::start),
                log),
            CLASSIFIER,
            new Lessons(() -> VOCABULARY));
    mails.raws.put(ID, RAW.getBytes(UTF_8));
  }

  CarryOutScene decided(Ruling ruling) {
    queue.put(
        new WaitingMail(
            ID,
            RECEIVED,
            WaitingMail.Stage.WAITING,
            "triage",
            "UNSURE",
            List.of("reminder"),
            Optional.empty(),
            Map.of("spam", "PASS", "virus", "PASS", "spf", "PASS", "dkim", "PASS", "dmarc", "PASS"),
            Optional.empty()));
    queue.decide(ID, new PersonsDecision("officer-1", NOW, ruling, "as read"));
    return this;
  }

  CarryOutScene carryOut() {
    carrying.carryOut(ID, NOW);
    return this;
  }

  TriageQueue.Ending ending() {
    return queue.endingOf(ID).orElseThrow();
  }
}
