package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import nl.mistervoip.privacy.intake.triage.DecisionRequest;
import nl.mistervoip.privacy.intake.triage.MailShowing;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.intake.triage.TriageViews;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** The way of an unsure mail: intake, the queue, a person, and what intake does with the answer. */
class TriageJourneyTest {
  private static final Classifier CLASSIFIER = new Classifier(Lexicon.load());
  private static final Verdicts PASSED =
      new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);
  private static final String ID = "unsure1";
  private static final Instant RECEIVED = Instant.parse("2026-03-02T08:00:00Z");

  /** In a language that is not read: a person has to. */
  private static final String RAW =
      """
      Return-Path: <kari@example.org>
      From: <kari@example.org>
      To: <info@mister-voip.nl>
      Subject: Anfrage
      Message-ID: <unsure@mail.example>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      Sehr geehrte Damen und Herren, bitte teilen Sie mir mit, welche Daten Sie zu meiner Person
      haben, und senden Sie mir eine Kopie davon. Mit freundlichen Grussen, Kari
      """
          .replace("\n", "\r\n");

  private final CarryOutScene scene = new CarryOutScene();
  private final List<String> machine = new ArrayList<>();
  private final TriageDesk desk =
      new TriageDesk(
          new TriageDesk.Ports(
              scene.queue,
              new MailShowing(
                  id -> Optional.ofNullable(scene.mails.raws.get(id)), () -> CLASSIFIER),
              scene.cases,
              machine::add,
              scene.audit));

  private IntakeAnswer deliver() {
    Intake intake =
        new Intake(
            new MailOpening(scene.mails, id -> List.of()),
            scene.register,
            new Deciding(
                new Threads(scene.outbox, scene.cases, scene.vault, scene.senders, scene.keys),
                CLASSIFIER,
                Set.of("info@mister-voip.nl")),
            scene.actions,
            scene.copies,
            TickingClock.atNow());
    return intake.receive(
        new ReceivedMail(ID, RECEIVED, "kari@example.org", List.of("info@mister-voip.nl"), PASSED));
  }

  @Test
  void anUnsureMailShouldWaitBeReadBeCorrectedAndOpenACaseWithItsFirstReceipt() {
    scene.mails.raws.put(ID, RAW.getBytes(UTF_8));
    assertThat(deliver().action()).isEqualTo("triage");
    assertThat(scene.mails.released).isEmpty();

    Instant now = CarryOutScene.NOW;
    TriageViews.Line line = desk.list("waiting", "", true, now).mails().getFirst();
    assertThat(line.id()).isEqualTo(ID);
    assertThat(desk.show(ID, "officer-1", now).mail().parts().getFirst().text())
        .contains("eine Kopie");
    desk.decide(
        ID, new DecisionRequest(List.of("access"), "", false, "", "asks for a copy"), "o-1", now);
    assertThat(machine).containsExactly(ID);
    scene.carrying.carryOut(ID, now);

    CaseRecord record = scene.cases.get(CaseId.ofMessage(ID));
    assertThat(record.receivedAt()).isEqualTo(RECEIVED);
    assertThat(scene.started).containsExactly(record.id());
    assertThat(desk.list("waiting", "", true, now).mails()).isEmpty();
    assertThat(desk.list("decided", "", true, now).mails()).isEmpty();

    deliver();
    assertThat(scene.cases.open()).as("delivered again").hasSize(1);
    assertThat(
            scene
                .queue
                .in(nl.mistervoip.privacy.intake.triage.WaitingMail.Stage.WAITING, "", 9)
                .items())
        .isEmpty();
  }

  private static String mail(String subject, String text) {
    return RAW.replace("Subject: Anfrage", "Subject: " + subject)
        .replaceAll("(?s)Sehr geehrte.*", text + "\r\n");
  }

  private CaseRecord decided(String raw, String reason, String label) {
    scene.mails.raws.put(ID, raw.getBytes(UTF_8));
    assertThat(deliver().action()).isEqualTo("triage");
    Instant now = CarryOutScene.NOW;
    assertThat(desk.list("waiting", "", true, now).mails().getFirst().reason()).isEqualTo(reason);
    desk.decide(ID, new DecisionRequest(List.of(label), "", false, "", "it is one"), "o-1", now);
    scene.carrying.carryOut(ID, now);
    return scene.cases.get(CaseId.ofMessage(ID));
  }

  @Test
  void aPrivacyComplaintShouldBecomeAMatterWithADateFromItsReceipt() {
    CaseRecord record =
        decided(
            mail(
                "Klacht over privacy",
                "Ik dien een klacht in over hoe Mister VoIP met mijn privacy omgaat. Uw medewerker"
                    + " deelde mijn gegevens met mijn buurman. Ik wil een reactie op mijn klacht."),
            "COMPLAINT",
            "complaint_privacy");
    assertThat(record.matter()).contains(MatterKind.COMPLAINT);
    assertThat(record.receivedAt()).isEqualTo(RECEIVED);
    assertThat(record.due().due()).isEqualTo("2026-04-02");
    assertThat(scene.started).containsExactly(record.id());
    assertThat(scene.vault.find(record.id(), "mail/raw")).isPresent();
  }

  @Test
  void aMailAboutNuisanceCallsShouldWaitForAPersonAndBecomeAnInvestigation() {
    CaseRecord record =
        decided(
            mail(
                "Hinderlijke oproepen",
                "Ik word al weken lastiggevallen door anonieme telefoontjes. Ik wil weten wie mij"
                    + " belt met een afgeschermd nummer. Kunt u een onderzoek naar hinderlijke"
                    + " oproepen starten?"),
            "NUISANCE_CALL",
            "nuisance_call");
    assertThat(record.matter()).contains(MatterKind.NUISANCE_CALL);
    assertThat(record.rights()).isEmpty();
    assertThat(scene.started).containsExactly(record.id());
  }
}
