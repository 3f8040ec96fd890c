package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.intake.breach.BreachClock;
import nl.mistervoip.privacy.intake.breach.BreachRegister;
import nl.mistervoip.privacy.intake.reading.Label;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.Outbox;

/**
 * Wakes people for a breach report: by the topic and by a mail that shows the clock. Nothing of the
 * report's content leaves the mail bucket.
 */
final class BreachDesk {
  private final BreachRegister register;
  private final Alarms alarms;
  private final Outbox outbox;
  private final String from;
  private final String team;

  BreachDesk(
      BreachRegister register, Alarms alarms, Outbox outbox, String from, String teamAddress) {
    this.register = register;
    this.alarms = alarms;
    this.outbox = outbox;
    this.from = from;
    this.team = teamAddress;
  }

  void raise(OpenedMail mail, Instant now) {
    BreachClock clock = new BreachClock(mail.receivedAt());
    alarms.raise(new Alarms.Alarm(Label.BREACH_REPORT.wireName(), mail.id()));
    register.open(mail.id(), clock, now);
    Outbox.Mail envelope = new Outbox.Mail("breach/" + mail.id(), Optional.empty(), from, team);
    String messageId = outbox.send(envelope, notice(mail.id(), clock).getBytes(UTF_8));
    if (messageId.isEmpty()) {
      throw new IllegalStateException("The outbox gave no id for the notice of " + mail.id() + ".");
    }
  }

  private String notice(String mailId, BreachClock clock) {
    return """
    From: Privacy desk <%s>
    To: %s
    Subject: Melding van een mogelijk datalek
    Auto-Submitted: auto-generated
    X-Privacy-Desk: breach/%s
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: 8bit

    Er is een mail binnengekomen die een datalek meldt.

    Ontdekt (ontvangst van de mail):     %s
    Eerste melding aan de AP uiterlijk:  %s
    Volledige melding aan de AP uiterlijk: %s

    Grond: artikel 11.3a Telecommunicatiewet en artikel 2 van Verordening (EU) 611/2013:
    24 uur na de ontdekking, ook 's nachts en in het weekend.

    Kenmerk van de mail: %s
    De mail zelf staat in de mailbucket onder inbound/%s en blijft daar staan.
    De melding blijft open tot een privacy officer haar sluit (desk breaches);
    zie docs/runbook.md, "breach_report".
    """
        .formatted(
            from,
            team,
            mailId,
            BreachClock.shown(clock.detectedAt()),
            BreachClock.shown(clock.noticeDueBy()),
            BreachClock.shown(clock.fullNoticeDueBy()),
            mailId,
            mailId)
        .replace("\n", "\r\n");
  }
}
