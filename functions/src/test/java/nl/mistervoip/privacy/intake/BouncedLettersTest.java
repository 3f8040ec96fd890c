package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract with what SES publishes, on events of our own with the fields that recorded ones
 * have (docs/mail.md, "What was compared").
 */
class BouncedLettersTest {
  private static final String DOMAIN = "eu-west-1.amazonses.com";
  private final IntakeScene scene = new IntakeScene();
  private final BouncedLetters bounced =
      new BouncedLetters(
          scene.outbox,
          (id, answer) -> scene.returned.add(id + "-" + answer.delivery()),
          scene.audit,
          scene.alarms,
          DOMAIN);
  private CaseId id = new CaseId("MV-7K3F-9Q2M");

  @BeforeEach
  void open() {
    id = scene.opened(Mails.mail("m1"));
  }

  @Test
  void aBounceForGoodShouldAskForTheAnswerThatCameBackOnceWhoeverTells() {
    String messageId = sent("/package-link");
    tell("bounce-permanent", messageId);
    tell("bounce-permanent", messageId);
    assertThat(scene.receive(Reports.bounce("m2", "failed", "5.1.1", messageId)).action())
        .isEqualTo("reply");
    assertThat(scene.returned).containsExactly(id + "-package-link");
    assertThat(scene.audit.eventsOf(id.value())).containsOnlyOnce("letter.bounced");
    assertThat(scene.alarmKinds()).contains("bounce");
  }

  @Test
  void whatIsNotOursShouldDoNothing() {
    assertThat(told("bounce-permanent", "unknown@" + DOMAIN)).as("counts as no letter").isFalse();
    assertThat(scene.returned).isEmpty();
    assertThat(scene.alarmKinds()).isEmpty();
  }

  @Test
  void aMailThatSesRefusedToSendShouldCountAsNotArrived() {
    assertThat(told("rejected", sent("/package-link"))).isTrue();
    assertThat(scene.returned).containsExactly(id + "-package-link");
  }

  @Test
  void aMailReportedAsUnwantedShouldReopenNothingAndTellTheTeamOnce() {
    String messageId = sent("/package-link");
    tell("complaint", messageId);
    tell("complaint", messageId);
    assertThat(scene.returned).isEmpty();
    assertThat(scene.alarmKinds()).contains("letter-complained-about").doesNotContain("bounce");
    assertThat(scene.audit.eventsOf(id.value())).containsOnlyOnce("letter.complained-about");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "complaint-not-sent",
        "rendering-failure",
        "bounce-without-report",
        "bounce-on-list"
      })
  void whatSesSaysInFewerOrMoreWordsShouldStillCountAsNotArrived(String name) {
    assertThat(told(name, sent("/package-link"))).isTrue();
    assertThat(scene.returned).containsExactly(id + "-package-link");
    assertThat(scene.audit.eventsOf(id.value()))
        .contains("letter.bounced")
        .doesNotContain("letter.complained-about");
  }

  @Test
  void aComplaintWithoutAReportShouldBeOneAndTheWordThatItIsNoSpamBeNone() {
    assertThat(told("complaint-not-spam", sent("/package-link"))).isFalse();
    assertThat(scene.alarmKinds()).isEmpty();
    assertThat(told("complaint-without-report", sent("/package-link"))).isTrue();
    assertThat(scene.returned).isEmpty();
    assertThat(scene.alarmKinds()).containsExactly("letter-complained-about");
  }

  @Test
  void aDeliveryWithAllItsFieldsShouldStandOnTheCase() {
    assertThat(told("delivered-in-full", sent("/package-link"))).isTrue();
    assertThat(scene.audit.eventsOf(id.value())).contains("letter.delivered");
  }

  @Test
  void whatIsOnlyLateShouldDoNothing() {
    tell("delayed", sent("/package-link"));
    assertThat(scene.returned).isEmpty();
    assertThat(scene.alarmKinds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Transient", "Undetermined"})
  void whatSesGaveUpAfterItsTriesShouldCountAsNotArrived(String type) {
    DeliveryEvent event = event("bounce-permanent", sent("/refusal"), type);
    assertThat(bounced.told(event, scene.clock.instant())).isTrue();
    assertThat(scene.returned).containsExactly(id + "-refusal");
    assertThat(scene.alarmKinds()).contains("bounce");
  }

  @Test
  void thatTheAnswerArrivedShouldStandOnItsCaseOnce() {
    String messageId = sent("/package-link");
    tell("delivered", messageId);
    tell("delivered", messageId);
    tell("delivered", sent("/acknowledgement"));
    assertThat(scene.returned).isEmpty();
    assertThat(scene.alarmKinds()).isEmpty();
    assertThat(scene.audit.eventsOf(id.value())).containsOnlyOnce("letter.delivered");
  }

  @Test
  void anotherLetterShouldAlarmAndReopenNothing() {
    tell("bounce-permanent", sent("/acknowledgement"));
    assertThat(scene.returned).isEmpty();
    assertThat(scene.alarmKinds()).containsExactly("bounce");
  }

  @Test
  void aMessageToARecipientShouldAlarmUnderItsCaseAndReopenNothing() {
    String messageId =
        scene.outbox.send(
            new Outbox.Mail(
                "recipient/" + id + "/erasure/incasso/1",
                Optional.empty(),
                Mails.DESK,
                "x@y.example"),
            "hello".getBytes(UTF_8));
    tell("bounce-permanent", messageId);
    assertThat(scene.returned).isEmpty();
    assertThat(scene.alarmKinds()).containsExactly("bounce");
    assertThat(scene.audit.eventsOf(id.value())).contains("letter.bounced");
    assertThat(scene.outbox.referenceOf(messageId)).as("no answer to it joins the case").isEmpty();
  }

  private void tell(String name, String messageId) {
    boolean _ = told(name, messageId);
  }

  private boolean told(String name, String messageId) {
    return bounced.told(event(name, messageId, "Permanent"), scene.clock.instant());
  }

  private static DeliveryEvent event(String name, String messageId, String type) {
    try (InputStream file =
        BouncedLettersTest.class.getResourceAsStream("/delivery/" + name + ".json")) {
      assertThat(file).isNotNull();
      String json =
          new String(file.readAllBytes(), UTF_8)
              .replace("MESSAGE", messageId.substring(0, messageId.indexOf('@')))
              .replace("Permanent", type);
      return Json.read(json.getBytes(UTF_8), DeliveryEvent.class);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String sent(String key) {
    return scene.outbox.send(
        new Outbox.Mail(id + key, Optional.of(id.value()), Mails.DESK, "x@y.example"),
        "hello".getBytes(UTF_8));
  }
}
