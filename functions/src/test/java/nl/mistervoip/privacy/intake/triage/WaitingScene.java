package nl.mistervoip.privacy.intake.triage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import nl.mistervoip.privacy.testing.ReadRounds;

/** The desk for waiting mails on fakes. */
public final class WaitingScene {
  /** The receipt of every mail of the scene. */
  public static final Instant RECEIVED = Instant.parse("2026-03-04T08:00:00Z");

  private static final Classifier CLASSIFIER = new Classifier(Lexicon.load());

  /** The queue of the scene. */
  public final InMemoryTriageQueue queue = new InMemoryTriageQueue();

  /** The mails for which the machine was started, in order. */
  public final List<String> started = new ArrayList<>();

  /** The desk of the scene. */
  public final TriageDesk desk;

  private final Map<String, String> raws = new HashMap<>();
  private final AuditLog audit;

  /** A scene with these cases, telling this audit. */
  public WaitingScene(Cases cases, AuditLog audit) {
    this(cases, audit, new ReadRounds());
  }

  /** The same, with what is asked of its queue counted. */
  public WaitingScene(Cases cases, AuditLog audit, ReadRounds reads) {
    this.audit = audit;
    RawMails mails = id -> Optional.ofNullable(raws.get(id)).map(text -> text.getBytes(UTF_8));
    this.desk =
        new TriageDesk(
            new TriageDesk.Ports(
                reads.around(TriageQueue.class, queue),
                new MailShowing(mails, () -> CLASSIFIER),
                cases,
                started::add,
                audit));
  }

  /** The mails of cases in a vault, telling the audit of the scene. */
  public CaseMails caseMails(CaseVault vault) {
    return new CaseMails(vault, () -> CLASSIFIER, audit);
  }

  /** Puts a mail into the queue. */
  public void waits(String id, String reason, List<String> labels) {
    queue.put(
        new WaitingMail(
            id,
            RECEIVED,
            WaitingMail.Stage.WAITING,
            "triage",
            reason,
            labels,
            Optional.empty(),
            Map.of("spam", "PASS", "virus", "PASS"),
            Optional.empty()));
  }

  /** Puts a mail into the bucket. */
  public void lies(String id, String raw) {
    raws.put(id, raw);
  }
}
