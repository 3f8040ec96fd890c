package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.notifications.LetterSamples.MAILBOX;
import static nl.mistervoip.privacy.notifications.LetterSamples.SENDER;
import static nl.mistervoip.privacy.notifications.LetterSamples.WRITER;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCasePost;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryOutbox;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.TickingClock;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendLetterTest {
  private static final CaseRecord CASE = aCase().build();
  private static final CaseId ID = CASE.id();
  private static final String ON_FILE = "on.file@example.org";

  private final InMemoryVault vault = new InMemoryVault();
  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryAudit audit = new InMemoryAudit();
  private final SendLetter sendLetter =
      new SendLetter(cases, vault, outbox, paper(), audit, TickingClock.atNow(), WRITER);

  private PaperTray paper() {
    return new PaperTray(vault, new InMemoryCasePost(cases), cases);
  }

  @BeforeEach
  void openCase() {
    cases.put(CASE);
    vault.putJson(
        ID, Requester.VAULT_NAME, requester("bounces@example.nl", Optional.of("id-1@example.nl")));
  }

  @Test
  void theAcknowledgementShouldBeAnAutomaticReplyToTheEnvelopeSender() throws IOException {
    sendLetter.send(ID, LetterKind.RECEIPT);
    Message mail = onlyMail();
    assertThat(outbox.mails().getFirst().mail().recipient()).isEqualTo("bounces@example.nl");
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-replied");
    assertThat(header(mail, "X-Auto-Response-Suppress")).isEqualTo("All");
    assertThat(header(mail, "In-Reply-To")).isEqualTo("<id-1@example.nl>");
    assertThat(header(mail, "References")).isEqualTo("<id-1@example.nl>");
    assertThat(mail.getReplyTo().flatten().getFirst().getAddress())
        .isEqualTo("info+" + ID + "@mister-voip.nl");
    assertThat(mail.getFrom().getFirst().getAddress()).isEqualTo(SENDER);
  }

  @Test
  void theSubjectShouldNameTheCaseAndNobody() throws IOException {
    for (LetterKind kind : LetterKind.values()) {
      fill(kind, MAILBOX, "mail", Map.of());
      sendLetter.send(ID, kind);
    }
    assertThat(outbox.mails()).hasSize(LetterKind.values().length);
    for (InMemoryOutbox.SentMail sent : outbox.mails()) {
      assertThat(parsed(sent).getSubject())
          .endsWith("[" + ID + "]")
          .doesNotContainIgnoringCase("anneke", "voorbeeld", "0482");
    }
  }

  @Test
  void theMailShouldSayTheSameAsTextAndAsHtml() throws IOException {
    sendLetter.send(ID, LetterKind.RECEIPT);
    Multipart body = (Multipart) onlyMail().getBody();
    assertThat(body.getSubType()).isEqualTo("alternative");
    assertThat(content(body, 0)).contains("Ontvangen op: 5 maart 2026").doesNotContain("<");
    assertThat(content(body, 1))
        .contains("5&nbsp;maart&nbsp;2026", "lang=\"nl\"")
        .doesNotContain("<script", "src=", "<link");
    assertThat(body.getBodyParts())
        .allMatch(part -> part.getContentTransferEncoding().equals("quoted-printable"));
  }

  @Test
  void noLineOfAMailShouldBeLongerThanMailAllows() {
    fill(LetterKind.ERASURE_CONFIRMATION, ON_FILE, "mail", Map.of());
    sendLetter.send(ID, LetterKind.ERASURE_CONFIRMATION);
    assertThat(outbox.mails().getFirst().octets().split("\r\n"))
        .allMatch(line -> line.length() <= 78);
  }

  @Test
  void anAddressOnFileShouldNotLearnTheRequestersMessageId() throws IOException {
    fill(LetterKind.IDENTITY_LINK, ON_FILE, "mail", Map.of());
    sendLetter.send(ID, LetterKind.IDENTITY_LINK);
    assertThat(outbox.mails().getFirst().mail().recipient()).isEqualTo(ON_FILE);
    assertThat(onlyMail().getHeader().getField("In-Reply-To")).isNull();
    assertThat(header(onlyMail(), "Auto-Submitted")).isEqualTo("auto-generated");
  }

  @Test
  void aLinkShouldBeForgottenOnceSentAndARepetitionSendNothing() {
    fill(LetterKind.IDENTITY_LINK, ON_FILE, "mail", Map.of());
    sendLetter.send(ID, LetterKind.IDENTITY_LINK);
    assertThat(vault.names(ID, "letters/")).isEmpty();
    sendLetter.send(ID, LetterKind.IDENTITY_LINK);
    assertThat(outbox.mails()).hasSize(1);
    assertThat(audit.eventsOf(ID.value())).containsExactly("letter.sent");
  }

  @Test
  void aSecondAttemptShouldBeSentAsALetterOfItsOwn() {
    fill(LetterKind.REFUSAL, MAILBOX, "mail", Map.of());
    sendLetter.send(ID, LetterKind.REFUSAL);
    fill(LetterKind.REFUSAL, MAILBOX, "mail", Map.of(LetterFields.ATTEMPT, "2"));
    sendLetter.send(ID, LetterKind.REFUSAL);
    assertThat(outbox.mails())
        .extracting(sent -> sent.mail().key())
        .containsExactly(ID + "/refusal", ID + "/refusal/2");
  }

  @Test
  void anAnswerDeliveredAgainShouldBeSentAsALetterOfItsOwnAndOnce() {
    fill(LetterKind.ERASURE_CONFIRMATION, MAILBOX, "mail", Map.of());
    sendLetter.send(ID, LetterKind.ERASURE_CONFIRMATION);
    fill(LetterKind.ERASURE_CONFIRMATION, ON_FILE, "mail", Map.of(LetterFields.AGAIN, "1"));
    sendLetter.send(ID, LetterKind.ERASURE_CONFIRMATION);
    sendLetter.send(ID, LetterKind.ERASURE_CONFIRMATION);
    assertThat(outbox.mails())
        .extracting(sent -> sent.mail().key() + " " + sent.mail().recipient())
        .containsExactly(
            ID + "/erasure-confirmation " + MAILBOX,
            ID + "/erasure-confirmation/again-1 " + ON_FILE);
  }

  @Test
  void aCodeShouldGoAsATextMessageWhereThatIsTheChannel() {
    fill(LetterKind.IDENTITY_CODE, "+31612345678", "sms", Map.of());
    sendLetter.send(ID, LetterKind.IDENTITY_CODE);
    assertThat(outbox.mails()).isEmpty();
    assertThat(outbox.texts())
        .singleElement()
        .satisfies(sms -> assertThat(sms.text()).contains("048213"));
  }

  @Test
  void aLetterWithoutItsFactsShouldFailByName() {
    assertThatThrownBy(() -> sendLetter.send(ID, LetterKind.REFUSAL))
        .isInstanceOf(CaseVault.MissingDocumentException.class)
        .hasMessageContaining("letters/refusal");
  }

  @Test
  void aStoredAddressShouldNotAddARecipientOrAHeader() {
    for (String trick : List.of("a@b.nl, c@d.nl", "a@b.nl\r\nBcc: c@d.nl", "nobody", "<a@b.nl>")) {
      fill(LetterKind.REFUSAL, trick, "mail", Map.of());
      assertThatThrownBy(() -> sendLetter.send(ID, LetterKind.REFUSAL))
          .hasMessageNotContaining("b.nl");
    }
  }

  @Test
  void aMessageIdThatFitsNoHeaderShouldBeLeftOut() throws IOException {
    vault.putJson(ID, Requester.VAULT_NAME, requester(MAILBOX, Optional.of("a b\r\nBcc: c@d.nl")));
    sendLetter.send(ID, LetterKind.RECEIPT);
    assertThat(onlyMail().getHeader().getField("In-Reply-To")).isNull();
    assertThat(onlyMail().getBcc()).isNull();
  }

  private void fill(LetterKind kind, String recipient, String channel, Map<String, String> more) {
    LetterFacts sample = LetterSamples.facts(kind);
    Map<String, String> values = new java.util.HashMap<>(sample.values());
    values.putAll(more);
    vault.putJson(
        ID,
        LetterFacts.vaultName(kind.key()),
        new LetterFacts(recipient, channel, values, sample.tables()));
  }

  private static Requester requester(String envelopeSender, Optional<String> messageId) {
    return new Requester(
        envelopeSender, MAILBOX, "Anneke Voorbeeld", "Vraag", messageId, Map.of(), true);
  }

  private Message onlyMail() throws IOException {
    assertThat(outbox.mails()).hasSize(1);
    return parsed(outbox.mails().getFirst());
  }

  private static Message parsed(InMemoryOutbox.SentMail sent) throws IOException {
    return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(sent.bytes()));
  }

  private static String header(Message mail, String name) {
    return mail.getHeader().getField(name).getBody();
  }

  private static String content(Multipart body, int part) throws IOException {
    SingleBody content = (SingleBody) body.getBodyParts().get(part).getBody();
    return new String(
        content.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
