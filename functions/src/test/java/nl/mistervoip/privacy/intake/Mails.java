package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.MailReading;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.testing.TickingClock;

/** Builds mails: an access request from its proven sender, unless told otherwise. */
final class Mails {
  static final String ANNEKE = "anneke@example.nl";
  static final String DESK = "info@mister-voip.example";

  static final String ACCESS =
      "Op grond van artikel 15 AVG verzoek ik u om inzage in al mijn persoonsgegevens.";
  static final String ERASURE = "Ik wil dat u al mijn gegevens wist, artikel 17 AVG.";
  static final String REMINDER =
      "Ik heb drie weken geleden om inzage in mijn gegevens gevraagd en nog niets gehoord. Wanneer"
          + " krijg ik antwoord?";
  static final String WITHDRAWAL = "Ik trek mijn verzoek in. U hoeft niets meer te doen.";
  static final String COMPLAINT = "Ik dien een klacht in over hoe jullie met mijn privacy omgaan.";
  static final String FAULT =
      "Sinds vanochtend heb ik geen internet meer, alle lampjes op de modem knipperen.";
  static final String BREACH =
      "Ik zie in mijn portaal de gegevens van andere klanten, jullie hebben een datalek.";
  static final String DEMAND =
      "Vordering verstrekking gegevens ex artikel 126na Wetboek van Strafvordering. De officier van"
          + " justitie vordert de gebruikersgegevens van telefoonnummer 0612345678.";

  static final Verdicts PROVEN = all(Verdict.PASS);
  static final Verdicts FORGED =
      new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.FAIL, Verdict.FAIL, Verdict.FAIL);
  static final Verdicts UNPROVEN =
      new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.GRAY, Verdict.GRAY, Verdict.GRAY);

  private final String id;
  private String from = ANNEKE;
  private String envelope = ANNEKE;
  private Verdicts verdicts = PROVEN;
  private final List<String> headers = new ArrayList<>();
  private final List<String> recipients = new ArrayList<>(List.of(DESK));
  private String contentType = "text/plain; charset=utf-8";
  private String body = ACCESS;
  private String subject = "Bericht";
  private Instant receivedAt = TickingClock.NOW;

  private Mails(String id) {
    this.id = id;
  }

  static Mails mail(String id) {
    return new Mails(id);
  }

  static Verdicts all(Verdict verdict) {
    return new Verdicts(verdict, verdict, verdict, verdict, verdict);
  }

  static ReceivedMail received(String id, Instant at, Verdicts verdicts) {
    return new ReceivedMail(id, at, ANNEKE, List.of(DESK), verdicts);
  }

  Mails from(String address) {
    this.from = address;
    this.envelope = address;
    return this;
  }

  Mails envelope(String address) {
    this.envelope = address;
    return this;
  }

  Mails verdicts(Verdicts found) {
    this.verdicts = found;
    return this;
  }

  Mails header(String line) {
    headers.add(line);
    return this;
  }

  Mails to(String address) {
    recipients.add(address);
    return this;
  }

  Mails subject(String text) {
    this.subject = text;
    return this;
  }

  Mails body(String text) {
    this.body = text;
    return this;
  }

  Mails body(String type, String text) {
    this.contentType = type;
    this.body = text;
    return this;
  }

  Mails receivedAt(Instant at) {
    this.receivedAt = at;
    return this;
  }

  String id() {
    return id;
  }

  byte[] raw() {
    List<String> lines = new ArrayList<>(headers);
    lines.add("From: <" + from + ">");
    lines.add("To: <" + DESK + ">");
    lines.add("Subject: " + subject);
    lines.add("Message-ID: <" + id + "@mail.example>");
    lines.add("MIME-Version: 1.0");
    lines.add("Content-Type: " + contentType);
    return (String.join("\r\n", lines) + "\r\n\r\n" + body + "\r\n").getBytes(UTF_8);
  }

  ReceivedMail received() {
    return new ReceivedMail(id, receivedAt, envelope, recipients, verdicts);
  }

  ReadMail read() {
    MailReading reading = MailParser.parse(raw());
    return switch (reading) {
      case ReadMail read -> read;
      case MailReading.UnreadableMail unread ->
          throw new IllegalStateException("A mail of a test can be read: " + unread.problem());
    };
  }

  OpenedMail opened() {
    return new OpenedMail(
        id,
        receivedAt,
        verdicts,
        envelope,
        recipients,
        new OpenedMail.RawBytes(raw()),
        MailParser.parse(raw()));
  }
}
