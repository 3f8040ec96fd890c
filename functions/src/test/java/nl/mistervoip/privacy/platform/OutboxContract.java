package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every outbox does; run on the fake and on the real one. */
public interface OutboxContract {
  /** An address that may send. */
  String SENDER = "info@desk.example";

  /** The outbox under test. */
  Outbox outbox();

  /** The subjects of the mails that went out, in order. */
  List<String> subjects();

  /** The text messages that went out to a number. */
  List<String> textsTo(String number);

  @Test
  default void aMailShouldGoOutOnce() {
    String subject = any();
    Outbox.Mail mail = mail(any());
    String first = outbox().send(mail, message(subject));
    String second = outbox().send(mail, message(subject));
    assertThat(second).isEqualTo(first);
    assertThat(subjects()).filteredOn(subject::equals).hasSize(1);
    assertThat(outbox().sent(mail.key())).isTrue();
  }

  @Test
  default void mailsWithDifferentKeysShouldBothGoOut() {
    String subject = any();
    String first = outbox().send(mail(any()), message(subject));
    String second = outbox().send(mail(any()), message(subject));
    assertThat(second).isNotEqualTo(first);
    assertThat(subjects()).filteredOn(subject::equals).hasSize(2);
  }

  @Test
  default void aReplyShouldFindTheCaseOfTheMailItAnswers() {
    String messageId = outbox().send(mail(any()), message(any()));
    assertThat(messageId).contains("@").doesNotContain("<");
    assertThat(outbox().referenceOf(messageId)).contains("MV-7K3F-9Q2M");
  }

  @Test
  default void aMailShouldBeFoundByTheIdThatItsRecipientSees() {
    Outbox.Mail mail = mail(any());
    Outbox.Sent sent = outbox().find(outbox().send(mail, message(any()))).orElseThrow();
    assertThat(sent.key()).isEqualTo(mail.key());
    assertThat(sent.reference()).isEqualTo(mail.reference());
    assertThat(outbox().find("unknown@elsewhere.example")).isEmpty();
  }

  @Test
  default void aMailOfNoCaseShouldLeadToNoCase() {
    Outbox.Mail mail = new Outbox.Mail(any(), Optional.empty(), SENDER, "servicedesk@desk.example");
    String messageId = outbox().send(mail, message(any()));
    assertThat(outbox().referenceOf(messageId)).isEmpty();
    assertThat(outbox().referenceOf("unknown@elsewhere.example")).isEmpty();
  }

  @Test
  default void aTextMessageShouldGoOutOnce() {
    String number = "+3197" + String.format("%09d", Math.floorMod(any().hashCode(), 1_000_000_000));
    Outbox.Sms sms =
        new Outbox.Sms(any(), Optional.of("MV-7K3F-9Q2M"), number, "MV-7K3F-9Q2M code 123456");
    outbox().send(sms);
    outbox().send(sms);
    assertThat(textsTo(number)).containsExactly("MV-7K3F-9Q2M code 123456");
    assertThat(outbox().sent(sms.key())).isTrue();
  }

  @Test
  default void whatWasNotSentShouldNotCountAsSent() {
    assertThat(outbox().sent(any())).isFalse();
  }

  private static Outbox.Mail mail(String key) {
    return new Outbox.Mail(key, Optional.of("MV-7K3F-9Q2M"), SENDER, "person@klant.example");
  }

  private static byte[] message(String subject) {
    String text =
        "From: "
            + SENDER
            + "\r\nTo: person@klant.example\r\nSubject: "
            + subject
            + "\r\n\r\nHello\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String any() {
    return UUID.randomUUID().toString();
  }
}
