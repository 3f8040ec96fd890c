package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseSenders;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.intake.breach.BreachRegister;
import nl.mistervoip.privacy.intake.breach.InMemoryBreaches;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
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
import nl.mistervoip.privacy.testing.TickingClock;

/** The whole room in memory, with a fuse behind everything that it writes. */
final class IntakeScene {
  static final String SERVICE_DESK = "service@mister-voip.example";
  static final String TEAM = "privacy@mister-voip.example";
  static final Set<String> OWN = Set.of(Mails.DESK, SERVICE_DESK);
  private static final Classifier CLASSIFIER = new Classifier(Lexicon.load());

  final InMemoryAudit audit = new InMemoryAudit();
  final InMemoryCases cases = new InMemoryCases(audit);
  final InMemoryCaseSenders senders = new InMemoryCaseSenders(cases);
  final InMemoryVault vault = new InMemoryVault();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  final InMemoryAlarms alarms = new InMemoryAlarms();
  final InMemoryMails mails = new InMemoryMails();
  final InMemoryRegister register = new InMemoryRegister();
  final TickingClock clock = TickingClock.atNow();
  final SenderKeys keys = new FakeSenderKeys();
  final Set<CaseId> started = new HashSet<>();
  final Set<String> withdrawals = new HashSet<>();
  final Set<String> returned = new HashSet<>();
  final Map<String, byte[]> aside = new TreeMap<>();
  final Map<String, BreachRegister.Entry> breaches = new HashMap<>();
  final Map<String, byte[]> uploads = new TreeMap<>();
  final InMemoryRemovals removals = new InMemoryRemovals();
  final FakeRecogniser recogniser = new FakeRecogniser(mails);
  private final Map<String, String> answered = new HashMap<>();
  private final Map<String, Instant> answeredAt = new HashMap<>();

  IntakeAnswer receive(Mails mail) {
    return receive(mail, Fuse.counting());
  }

  IntakeAnswer receive(Mails mail, Fuse fuse) {
    mails.put(mail.id(), mail.raw());
    return again(mail, fuse);
  }

  /** The same event once more; the bucket holds what it holds. */
  IntakeAnswer again(Mails mail, Fuse fuse) {
    return intake(fuse).receive(mail.received());
  }

  CaseId opened(Mails mail) {
    return new CaseId(receive(mail).caseId().orElseThrow());
  }

  List<String> alarmKinds() {
    return alarms.raised().stream().map(Alarms.Alarm::kind).toList();
  }

  Intake intake(Fuse fuse) {
    MailStore store = fuse.around(MailStore.class, mails, Set.of("replace", "release"));
    MailRegister entries =
        fuse.around(
            MailRegister.class,
            register,
            Set.of("receive", "firstWith", "caseFor", "decide", "finish", "finishCopy"));
    Outbox out = fuse.around(Outbox.class, outbox, Set.of("send"));
    Cases allCases = fuse.around(Cases.class, cases, Set.of("open", "apply"));
    CaseVault sealed = fuse.around(CaseVault.class, vault, Set.of("put"));
    CaseSenders known = fuse.around(CaseSenders.class, senders, Set.of("note"));
    Threads threads = new Threads(out, allCases, sealed, known, keys);
    return new Intake(
        new MailOpening(store, id -> List.of()),
        entries,
        new Deciding(threads, CLASSIFIER, OWN),
        actions(fuse, store, out, opening(fuse, allCases, sealed, known)),
        screening(fuse, store, entries, out, sealed),
        clock);
  }

  private CopyScreening screening(
      Fuse fuse, MailStore store, MailRegister entries, Outbox out, CaseVault sealed) {
    CopyScreening.Ports ports =
        new CopyScreening.Ports(
            store,
            new MailOpening(store, id -> List.of()),
            entries,
            fuse.around(Removals.class, removals, Set.of("note")),
            fuse.around(AuditLog.class, audit, Set.of("append")),
            alarms);
    UploadStore waiting = fuse.around(UploadStore.class, uploads::putIfAbsent, Set.of("put"));
    AnswerClaims claims = fuse.around(AnswerClaims.class, this::claim, Set.of("claim"));
    return new CopyScreening(
        ports,
        new CopyLooks(recogniser, () -> 0),
        new MailedAnswers(sealed, waiting),
        new CopyLetters(
            out,
            claims,
            keys,
            CLASSIFIER,
            new CopyLetters.Desk(Mails.DESK, OWN, new InMemorySettings().passages(Mails.DESK))));
  }

  private CaseOpening opening(Fuse fuse, Cases allCases, CaseVault sealed, CaseSenders known) {
    AnswerClaims claims = fuse.around(AnswerClaims.class, this::claim, Set.of("claim"));
    return new CaseOpening(
        allCases,
        sealed,
        fuse.around(AuditLog.class, audit, Set.of("append")),
        fuse.around(RequestMachine.class, started::add, Set.of("start")),
        known,
        keys,
        new Acknowledging(OWN, keys, claims));
  }

  private IntakeActions actions(Fuse fuse, MailStore store, Outbox out, CaseOpening opening) {
    Alarms waking = fuse.around(Alarms.class, alarms, Set.of("raise"));
    AsideStore secrets = fuse.around(AsideStore.class, aside::putIfAbsent, Set.of("keep"));
    WithdrawalMachine asking =
        fuse.around(
            WithdrawalMachine.class,
            (id, mailId) -> withdrawals.add(id + "-" + mailId),
            Set.of("start"));
    ReturnMachine reopening =
        fuse.around(
            ReturnMachine.class,
            (id, answer) -> returned.add(id + "-" + answer.delivery()),
            Set.of("start"));
    BreachRegister book =
        fuse.around(BreachRegister.class, new InMemoryBreaches(breaches), Set.of("open"));
    return new IntakeActions(
        opening,
        new Forwarding(out, Mails.DESK, SERVICE_DESK, id -> "https://console.example/" + id),
        waking,
        store,
        new BreachDesk(book, waking, out, Mails.DESK, TEAM),
        new SettingAside(secrets, store, waking),
        new IntakeActions.Machines(asking, reopening));
  }

  private boolean claim(String senderKey, String mailId, Instant now) {
    Optional<Instant> before = Optional.ofNullable(answeredAt.get(senderKey));
    boolean free =
        before.isEmpty()
            || !now.isBefore(before.get().plusSeconds(24 * 3600))
            || mailId.equals(answered.get(senderKey));
    if (free) {
      answered.put(senderKey, mailId);
      answeredAt.put(senderKey, now);
    }
    return free;
  }
}
