package nl.mistervoip.privacy.intake.triage;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import org.junit.jupiter.api.Test;

class TriageDeskTest {
  private static final Instant NOW = WaitingScene.RECEIVED.plus(Duration.ofHours(30));
  private static final String MAIL =
      """
      From: Anneke Voorbeeld <anneke@example.nl>
      To: info@mister-voip.nl
      Subject: Vraag
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html; charset=utf-8

      <p>Ik wil <b>inzage</b> in mijn persoonsgegevens. Mijn BSN is 111222333.</p>
      <img src="https://tracker.example/x.png"><script>alert(1)</script>
      --b
      Content-Type: application/pdf; name="Anneke Voorbeeld.pdf"
      Content-Disposition: attachment; filename="Anneke Voorbeeld.pdf"
      Content-Transfer-Encoding: base64

      JVBERi0xLjQK
      --b--
      """
          .replace("\n", "\r\n");

  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemoryCases cases = new InMemoryCases(audit);
  private final WaitingScene scene = new WaitingScene(cases, audit);
  private final TriageDesk desk = scene.desk;

  private static DecisionRequest asking(String label) {
    return new DecisionRequest(List.of(label), "", false, "", "read it");
  }

  @Test
  void theListShouldBeOldestFirstInPagesWithAges() {
    for (int i = 0; i < 60; i++) {
      scene.queue.put(
          new WaitingMail(
              "m%02d".formatted(i),
              WaitingScene.RECEIVED.plusSeconds(i),
              WaitingMail.Stage.WAITING,
              "triage",
              "UNSURE",
              List.of("access"),
              Optional.empty(),
              Map.of(),
              Optional.empty()));
    }
    TriageViews.Lines first = desk.list("waiting", "", true, NOW);
    assertThat(first.mails()).hasSize(50);
    assertThat(first.mails().getFirst().id()).isEqualTo("m00");
    assertThat(first.mails().getFirst().ageHours()).isEqualTo(30);
    assertThat(first.mails().getFirst().due()).isEqualTo("2026-04-04");
    TriageViews.Lines second = desk.list("waiting", first.next().orElseThrow(), true, NOW);
    assertThat(second.mails()).extracting(TriageViews.Line::id).startsWith("m50").hasSize(10);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aMailShouldBeShownAsTextWithoutNumbersThatMayNotBeKeptAndWithoutAttachments() {
    scene.waits("m1", "UNSURE", List.of("access"));
    scene.lies("m1", MAIL);
    TriageViews.Mail whole = desk.show("m1", "officer-1", NOW);
    ShownMail mail = whole.mail();
    assertThat(mail.from()).isEqualTo("anneke@example.nl");
    assertThat(mail.parts()).isNotEmpty();
    String text = mail.parts().getFirst().text();
    assertThat(text)
        .contains("Ik wil inzage in mijn persoonsgegevens")
        .doesNotContain("111222333", "<", "tracker", "alert");
    assertThat(mail.attachments()).containsExactly(new TriageViews.Attached("application/pdf", 9));
    String sent = new String(Json.write(whole), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(sent).doesNotContain("Voorbeeld.pdf");
    assertThat(Json.read(sent.getBytes(java.nio.charset.StandardCharsets.UTF_8), JsonNode.class))
        .as("what the mail says stands beside the line")
        .hasSize(8);
    assertThat(mail.language()).isEqualTo("nl");
    assertThat(mail.reasons()).anyMatch(reason -> reason.startsWith("access"));
  }

  @Test
  void everyLookShouldBeOnTheAuditWithoutContent() {
    scene.waits("m1", "UNSURE", List.of());
    scene.lies("m1", MAIL);
    desk.show("m1", "officer-1", NOW);
    desk.show("m1", "officer-2", NOW.plusSeconds(1));
    desk.show("m1", "officer-2", NOW.plusSeconds(2));
    assertThat(audit.eventsOf("mail-m1")).hasSize(3).containsOnly("mail.viewed");
    assertThat(audit.events().toString()).doesNotContain("anneke", "inzage");
  }

  @Test
  void aMailWithAVirusShouldShowItsHeaderOnly() {
    scene.queue.put(
        new WaitingMail(
            "m1",
            WaitingScene.RECEIVED,
            WaitingMail.Stage.WAITING,
            "triage",
            "VIRUS",
            List.of(),
            Optional.empty(),
            Map.of("virus", "FAIL"),
            Optional.empty()));
    scene.lies("m1", MAIL);
    ShownMail mail = desk.show("m1", "officer-1", NOW).mail();
    assertThat(mail.subject()).isEqualTo("Vraag");
    assertThat(mail.parts()).isEmpty();
    assertThat(mail.attachments()).isEmpty();
    assertThat(mail.note()).contains("virus");
  }

  @Test
  void aVeryLongMailShouldBeCutAndSaySo() {
    scene.waits("m1", "UNSURE", List.of());
    scene.lies("m1", "From: a@example.nl\r\nSubject: x\r\n\r\n" + "woorden ".repeat(30_000));
    TriageViews.Part part = desk.show("m1", "officer-1", NOW).mail().parts().getFirst();
    assertThat(part.cut()).isTrue();
    assertThat(part.text()).hasSize(MailShowing.LONGEST);
  }

  @Test
  void aDemandOfAnAuthorityShouldBeKnownAsSetAsideAndNoMore() {
    scene.waits("m1", "AUTHORITY_DEMAND", List.of("not_privacy", "authority_demand"));
    scene.lies("m1", MAIL);
    TriageViews.Line line = desk.list("waiting", "", true, NOW).mails().getFirst();
    assertThat(line.reason()).isEqualTo("SET_ASIDE");
    assertThat(line.reading()).isEmpty();
    assertThatThrownBy(() -> desk.show("m1", "officer-1", NOW)).hasMessageContaining("set aside");
    assertThatThrownBy(() -> desk.decide("m1", asking("access"), "officer-1", NOW))
        .hasMessageContaining("set aside");
    assertThat(audit.events()).isEmpty();
  }

  @Test
  void whoRecognisesADemandShouldLeaveNoWordOfItInTheAudit() {
    scene.waits("m1", "UNSURE", List.of());
    scene.lies("m1", MAIL);
    desk.decide("m1", asking("authority_demand"), "officer-1", NOW);
    assertThat(audit.events().toString()).contains("leave").doesNotContainIgnoringCase("aside");
    assertThat(audit.events().toString()).doesNotContain("authority");
  }

  @Test
  void aMailThatDoesNotWaitShouldNotBeShown() {
    assertThatThrownBy(() -> desk.show("m1", "officer-1", NOW))
        .isInstanceOf(TriageProblem.class)
        .extracting(problem -> ((TriageProblem) problem).kind())
        .isEqualTo(TriageProblem.Kind.NOT_FOUND);
    assertThatThrownBy(() -> desk.show("../m1", "officer-1", NOW))
        .isInstanceOf(TriageProblem.class);
  }

  @Test
  void aDecisionShouldBeNotedAuditedAndStarted() {
    scene.waits("m1", "UNSURE", List.of("reminder"));
    TriageViews.Decided decided = desk.decide("m1", asking("access"), "officer-1", NOW);
    assertThat(decided.ruling()).isEqualTo("open");
    assertThat(scene.started).containsExactly("m1");
    assertThat(audit.eventsOf("mail-m1")).containsExactly("mail.decided");
    assertThat(audit.events().getFirst().facts()).containsEntry("labels", "access");
    assertThat(audit.events().toString()).doesNotContain("read it");
    assertThat(desk.list("waiting", "", true, NOW).mails()).isEmpty();
    assertThat(desk.list("decided", "", true, NOW).mails()).hasSize(1);
  }

  @Test
  void anotherDecisionShouldBeRefusedAlsoByTheSamePerson() {
    scene.waits("m1", "UNSURE", List.of());
    desk.decide("m1", asking("access"), "officer-1", NOW);
    assertThatThrownBy(() -> desk.decide("m1", asking("erasure"), "officer-1", NOW))
        .hasMessageContaining("before you");
    assertThatThrownBy(() -> desk.decide("m1", asking("access"), "officer-2", NOW))
        .hasMessageContaining("before you");
    assertThat(scene.started).containsExactly("m1");
  }

  @Test
  void aMailShouldJoinOnlyACaseThatExistsAndIsOpen() {
    scene.waits("m1", "STRANGER", List.of("access"));
    CaseRecord closed = aCase().in(CaseState.CLOSED_ANSWERED).build();
    DecisionRequest merge =
        new DecisionRequest(List.of(), closed.id().value(), false, "", "belongs to it");
    assertThatThrownBy(() -> desk.decide("m1", merge, "officer-1", NOW))
        .hasMessageContaining("no case");
    cases.put(closed);
    assertThatThrownBy(() -> desk.decide("m1", merge, "officer-1", NOW))
        .hasMessageContaining("closed");
    cases.put(aCase().in(CaseState.PREPARING).build());
    assertThat(desk.decide("m1", merge, "officer-1", NOW).ruling()).isEqualTo("merge");
  }
}
