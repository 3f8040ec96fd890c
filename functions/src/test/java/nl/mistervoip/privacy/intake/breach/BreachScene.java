package nl.mistervoip.privacy.intake.breach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import nl.mistervoip.privacy.intake.triage.InMemoryTriageQueue;
import nl.mistervoip.privacy.intake.triage.MailShowing;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.testing.ReadRounds;

/** The breach reports on fakes. */
public final class BreachScene {
  private static final Classifier CLASSIFIER = new Classifier(Lexicon.load());
  private static final String MAIL =
      """
      From: melder@example.org
      Subject: Datalek

      Ik zie in mijn portaal de gegevens van anderen. Mijn BSN is 111222333.
      """
          .replace("\n", "\r\n");

  /** The register of the scene. */
  public final InMemoryBreaches register = new InMemoryBreaches();

  /** The reports of the scene. */
  public final BreachReports reports;

  private final InMemoryTriageQueue mails = new InMemoryTriageQueue();
  private final Map<String, String> raws = new HashMap<>();

  /** A scene that tells this audit. */
  public BreachScene(AuditLog audit) {
    this(audit, new ReadRounds());
  }

  /** The same, with what is asked of its register counted. */
  public BreachScene(AuditLog audit, ReadRounds reads) {
    this.reports = over(reads.around(BreachRegister.class, register), audit);
  }

  /** The reports of the scene over another register and audit. */
  BreachReports over(BreachRegister other, AuditLog audit) {
    MailShowing showing =
        new MailShowing(
            id -> Optional.ofNullable(raws.get(id)).map(text -> text.getBytes(UTF_8)),
            () -> CLASSIFIER);
    return new BreachReports(other, mails, showing, audit);
  }

  /** A mail reported a breach. */
  public void reported(String id, Instant receivedAt) {
    reported(id, receivedAt, "", "PASS");
  }

  void reported(String id, Instant receivedAt, String reason, String virus) {
    raws.put(id, MAIL);
    register.open(id, new BreachClock(receivedAt), receivedAt);
    mails.put(
        new WaitingMail(
            id,
            receivedAt,
            WaitingMail.Stage.WAITING,
            "alarm",
            reason,
            List.of("breach_report"),
            Optional.empty(),
            Map.of("virus", virus),
            Optional.empty()));
  }

  void isGone(String id) {
    raws.remove(id);
  }
}
