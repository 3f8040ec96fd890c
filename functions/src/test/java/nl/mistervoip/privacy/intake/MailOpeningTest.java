package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.document.DocumentReader;
import nl.mistervoip.privacy.intake.document.SampleDocuments;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import org.junit.jupiter.api.Test;

/** How a stored mail is opened: with its documents, or without them when they cannot be read. */
class MailOpeningTest {
  private static final Verdicts PASSED =
      new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);
  private static final String ASKED = "Ik wil al mijn gegevens inzien.";
  private static final String LONG =
      "Zoals besproken met uw collega stuur ik u hierbij wat u nodig heeft, en ik wens u verder een"
          + " heel fijne week toe, en tot ziens op de bijeenkomst van volgende week woensdag.";

  /** The mail bucket, in memory. */
  private static final class InMemoryMails implements MailStore {
    private final Map<String, byte[]> raw = new HashMap<>();

    @Override
    public byte[] read(String id, int most) {
      return raw.getOrDefault(id, new byte[0]);
    }

    @Override
    public void replace(String id, byte[] octets) {
      raw.put(id, octets);
    }

    @Override
    public void release(String id) {
      raw.remove(id);
    }
  }

  private final InMemoryMails mails = new InMemoryMails();
  private final List<String> asked = new ArrayList<>();
  private final Classifier classifier = new Classifier(Lexicon.load());

  @Test
  void aRequestInAnAttachedDocumentShouldOpenACase() {
    store("Zie bijlage.", SampleDocuments.pdf(ASKED));
    assertThat(decided(opening())).isInstanceOf(Outcome.OpenCase.class);
    assertThat(asked).containsExactly("mail-1");
  }

  @Test
  void aReaderThatBreaksShouldMakeAPersonLookHoweverLongTheText() {
    store(LONG, SampleDocuments.pdf(ASKED));
    assertThat(decided(new MailOpening(mails, id -> List.of())))
        .isInstanceOfSatisfying(
            Outcome.Triage.class,
            triage -> assertThat(triage.reason()).isEqualTo(TriageReason.ATTACHMENT_ONLY));
  }

  @Test
  void aReaderThatBreaksShouldNotHoldUpARequestInTheText() {
    store(ASKED + " " + LONG, SampleDocuments.pdf("Klantnummer 100234"));
    assertThat(decided(new MailOpening(mails, id -> List.of())))
        .isInstanceOf(Outcome.OpenCase.class);
  }

  @Test
  void aScanShouldGoToAPerson() {
    store("Zie bijlage.", SampleDocuments.pdf(""));
    assertThat(decided(opening()))
        .isInstanceOfSatisfying(
            Outcome.Triage.class,
            triage -> assertThat(triage.reason()).isEqualTo(TriageReason.ATTACHMENT_ONLY));
  }

  @Test
  void aMailWithoutDocumentsShouldNotWaitForTheirReader() {
    mails.replace("mail-1", ("From: jan@klant.example\r\n\r\n" + ASKED).getBytes(UTF_8));
    assertThat(decided(opening())).isInstanceOf(Outcome.OpenCase.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void theDocumentsOfAMailWithAVirusShouldNotBeOpened() {
    store("Zie bijlage.", SampleDocuments.pdf(ASKED));
    Verdicts virus =
        new Verdicts(Verdict.PASS, Verdict.FAIL, Verdict.PASS, Verdict.PASS, Verdict.PASS);
    assertThat(opening().open("mail-1", virus).reading()).isNotInstanceOf(ReadMail.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void aBsnInADocumentShouldGoNoFurther() {
    store("Zie bijlage.", SampleDocuments.pdf(ASKED + " BSN 123456782"));
    ReadMail mail = (ReadMail) opening().open("mail-1", PASSED).reading();
    assertThat(mail.views().getFirst().whole()).contains("BSN").doesNotContain("123456782");
  }

  private MailOpening opening() {
    DocumentReader reader = new DocumentReader(System::nanoTime);
    return new MailOpening(
        mails,
        id -> {
          asked.add(id);
          return reader.read(mails.read(id, Integer.MAX_VALUE));
        });
  }

  private Outcome decided(MailOpening opening) {
    ReadMail mail = (ReadMail) opening.open("mail-1", PASSED).reading();
    return IntakePolicy.decide(
            mail,
            classifier.classify(mail),
            new MailFacts(
                PASSED, true, Set.of(), Optional.empty(), Optional.empty(), Optional.empty()))
        .outcome();
  }

  private void store(String text, byte[] pdf) {
    String raw =
        "From: jan@klant.example\r\n"
            + "Content-Type: multipart/mixed; boundary=grens\r\n\r\n"
            + "--grens\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + text
            + "\r\n--grens\r\nContent-Type: application/pdf; name=brief.pdf\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(pdf)
            + "\r\n--grens--\r\n";
    mails.replace("mail-1", raw.getBytes(UTF_8));
  }
}
