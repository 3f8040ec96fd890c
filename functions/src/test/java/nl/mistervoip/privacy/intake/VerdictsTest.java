package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {
  @ParameterizedTest(name = "spf {0} for {1}, dkim {2} for {3}, dmarc {4}: {5}")
  @CsvSource({
    "FAIL, example.nl, FAIL, example.nl, PASS, true",
    "PASS, example.nl, PASS, example.nl, FAIL, false",
    "PASS, example.nl, GRAY, '', GRAY, true",
    "PASS, mail.example.nl, GRAY, '', GRAY, true",
    "PASS, elsewhere.example, GRAY, '', GRAY, false",
    "GRAY, example.nl, PASS, example.nl, GRAY, true",
    "GRAY, example.nl, PASS, elsewhere.example, GRAY, false",
    "GRAY, example.nl, PASS, nl, GRAY, false",
    "FAIL, example.nl, FAIL, example.nl, GRAY, false",
    "GRAY, example.nl, GRAY, example.nl, DISABLED, false",
    "PROCESSING_FAILED, example.nl, PROCESSING_FAILED, example.nl, PROCESSING_FAILED, false",
  })
  void onlyWhatSesFoundAlignedShouldProveTheSender(
      Verdict spf, String envelope, Verdict dkim, String signer, Verdict dmarc, boolean proven) {
    Mails mail = Mails.mail("m");
    if (!signer.isEmpty()) {
      mail.header("DKIM-Signature: v=1; a=rsa-sha256; d=" + signer + "; s=x; b=abc");
    }
    Verdicts verdicts = new Verdicts(Verdict.PASS, Verdict.PASS, spf, dkim, dmarc);
    assertThat(verdicts.authenticate(mail.read().headers(), "bounce@" + envelope))
        .isEqualTo(proven);
  }

  @Test
  void twoSignaturesShouldProveNothingByDkim() {
    Mails mail =
        Mails.mail("m")
            .header("DKIM-Signature: v=1; d=example.nl; b=abc")
            .header("DKIM-Signature: v=1; d=attacker.example; b=def");
    Verdicts verdicts =
        new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.GRAY, Verdict.PASS, Verdict.GRAY);
    assertThat(verdicts.authenticate(mail.read().headers(), "x@attacker.example")).isFalse();
  }

  @Test
  void anAuthenticationResultsHeaderShouldProveNothing() {
    Mails mail =
        Mails.mail("m")
            .header("Authentication-Results: amazonses.com; spf=pass; dkim=pass; dmarc=pass");
    assertThat(Mails.UNPROVEN.authenticate(mail.read().headers(), Mails.ANNEKE)).isFalse();
    assertThat(Mails.FORGED.authenticate(mail.read().headers(), Mails.ANNEKE)).isFalse();
  }

  @Test
  void aMailOfTwoSendersShouldBeProvenByNothing() {
    ReadMail mail = Mails.mail("m").header("From: <tweede@example.nl>").read();
    assertThat(Mails.PROVEN.authenticate(mail.headers(), Mails.ANNEKE)).isFalse();
  }
}
