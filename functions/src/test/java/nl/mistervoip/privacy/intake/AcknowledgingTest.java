package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.mistervoip.privacy.intake.Acknowledging.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgingTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Auto-Submitted: auto-replied | MACHINE",
        "Auto-Submitted: auto-generated | MACHINE",
        "X-Autoreply: yes | MACHINE",
        "Precedence: bulk | MACHINE",
        "Precedence: junk | MACHINE",
        "List-Id: <a.example.nl> | MACHINE",
        "List-Post: <mailto:a@example.nl> | MACHINE",
        "Return-Path: <> | EMPTY_SENDER",
      })
  void aSignOfAMachineShouldWithholdTheAnswer(String header, Withheld expected) {
    assertThat(never(Mails.mail("m").header(header.strip()))).contains(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', EMPTY_SENDER",
    "no-reply@example.nl, NO_REPLY",
    "noreply@example.nl, NO_REPLY",
    "mailer-daemon@example.nl, NO_REPLY",
    "owner-list@example.nl, NO_REPLY",
    "list-request@example.nl, NO_REPLY",
    "info@mister-voip.example, OWN_ADDRESS",
    "info+MV-AAAA-BBBB@mister-voip.example, OWN_ADDRESS",
    "service@mister-voip.example, OWN_ADDRESS",
  })
  void anEnvelopeSenderThatNobodyReadsShouldWithholdTheAnswer(String envelope, Withheld expected) {
    assertThat(never(Mails.mail("m").envelope(envelope))).contains(expected);
  }

  @Test
  void aVirusOrSpamShouldWithholdTheAnswer() {
    assertThat(never(Mails.mail("m").verdicts(Mails.all(Verdict.FAIL)))).contains(Withheld.VIRUS);
    Verdicts spam =
        new Verdicts(Verdict.FAIL, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);
    assertThat(never(Mails.mail("m").verdicts(spam))).contains(Withheld.SPAM);
  }

  @Test
  void aPersonShouldBeAnswered() {
    assertThat(never(Mails.mail("m"))).isEmpty();
    assertThat(never(Mails.mail("m").header("X-Auto-Response-Suppress: OOF"))).isEmpty();
    assertThat(never(Mails.mail("m").header("Auto-Submitted: no"))).isEmpty();
  }

  private static Optional<Withheld> never(Mails mail) {
    return Acknowledging.never(mail.opened(), IntakeScene.OWN);
  }
}
