package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.casefile.Postal;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCasePost;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryOutbox;
import nl.mistervoip.privacy.testing.InMemorySettings;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.TickingClock;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPreviewTest {
  private static final String SENDER = "privacy@mistervoip.example";
  private static final Writer WRITER = LetterSamples.writer(SENDER, new InMemorySettings());

  private static LetterFacts refusal(String addition) {
    Map<String, String> values = new HashMap<>();
    values.put(LetterFields.GROUND, "GDPR Art. 12(5)");
    values.put(LetterFields.REASON, "Dit vroeg u vorige week ook.");
    values.put(LetterFields.RIGHT, "erasure");
    values.put(LetterFields.ADDITION, addition);
    return new LetterFacts(LetterFacts.REQUESTER, "mail", values, Map.of());
  }

  private static LetterFacts extension() {
    Map<String, String> values = new HashMap<>();
    values.put(LetterFields.GROUND, "COMPLEXITY");
    values.put(LetterFields.REASON, "Er zijn veel opnamen.");
    values.put(LetterFields.UNTIL, "2026-06-05");
    values.put(LetterFields.ADDITION, "Wij bellen u niet.");
    return new LetterFacts(LetterFacts.REQUESTER, "mail", values, Map.of());
  }

  private static LetterFacts agreed(Map<String, List<Map<String, String>>> tables) {
    return new LetterNote("Eerste alinea.\n\nTweede alinea.")
        .addedTo(
            new LetterFacts(
                LetterFacts.REQUESTER,
                "mail",
                Map.of(LetterFields.BACKUPS_UNTIL, "2026-06-05"),
                tables));
  }

  private static LetterFacts erasure() {
    return agreed(
        Map.of(
            LetterFields.OUTCOMES,
            List.of(
                Map.of(
                    LetterFields.CATEGORY, "Facturen",
                    LetterFields.CONTROLLER, "Mister VoIP",
                    LetterFields.OUTCOME, LetterFields.OUTCOME_KEPT,
                    LetterFields.COUNT, "3",
                    LetterFields.GROUND, "de belastingwet eist het (AWR 52(4))",
                    LetterFields.UNTIL, "2030-12-31"),
                Map.of(
                    LetterFields.CATEGORY, "Gesprekken",
                    LetterFields.CONTROLLER, "Mister VoIP",
                    LetterFields.OUTCOME, LetterFields.OUTCOME_ERASED,
                    LetterFields.COUNT, "7"))));
  }

  private static LetterFacts rectified() {
    Map<String, String> row = Map.of(LetterFields.CATEGORY, "Klanten", LetterFields.FIELD, "Adres");
    return agreed(Map.of(LetterFields.CORRECTED, List.of(row)));
  }

  private static LetterFacts upheld() {
    Map<String, String> row =
        Map.of(LetterFields.CATEGORY, "Opnamen", LetterFields.VALUE, "kwaliteit");
    return agreed(Map.of(LetterFields.PURPOSES, List.of(row)));
  }

  private static String sent(CaseRecord record, String letter, LetterFacts facts)
      throws IOException {
    InMemoryVault vault = new InMemoryVault();
    InMemoryOutbox outbox = new InMemoryOutbox();
    InMemoryAudit audit = new InMemoryAudit();
    InMemoryCases cases = new InMemoryCases(audit);
    cases.put(record);
    vault.putJson(record.id(), LetterFacts.vaultName(letter), facts);
    vault.putJson(
        record.id(),
        Requester.VAULT_NAME,
        new Requester(
            "sam@example.nl", "sam@example.nl", "", "", Optional.empty(), Map.of(), true));
    new SendLetter(
            cases,
            vault,
            outbox,
            new PaperTray(vault, new InMemoryCasePost(cases), cases),
            audit,
            TickingClock.atNow(),
            WRITER)
        .send(record.id(), LetterKind.of(letter));
    Message mail =
        new DefaultMessageBuilder()
            .parseMessage(new ByteArrayInputStream(outbox.mails().getLast().bytes()));
    SingleBody plain =
        (SingleBody) ((Multipart) mail.getBody()).getBodyParts().getFirst().getBody();
    return mail.getSubject()
        + "\n"
        + new String(plain.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsShownShouldBeWordForWordWhatIsSent(Language language) throws IOException {
    CaseRecord record = aCase().in(language).asking(Right.ACCESS, Right.ERASURE).build();
    for (var one :
        Map.of(
                LetterFields.REFUSAL,
                refusal("Eerste alinea.\n\nTweede alinea."),
                LetterFields.EXTENSION,
                extension(),
                LetterFields.ERASURE_CONFIRMATION,
                erasure(),
                LetterFields.RECTIFIED,
                rectified(),
                LetterFields.OBJECTION_UPHELD,
                upheld(),
                LetterFields.WITHDRAWAL,
                LetterFacts.toRequester())
            .entrySet()) {
      LetterPreview.Preview shown =
          new LetterPreview(WRITER).of(one.getKey(), record, one.getValue(), TickingClock.NOW);
      assertThat((shown.subject() + "\n" + shown.text()).lines())
          .containsExactlyElementsOf(sent(record, one.getKey(), one.getValue()).lines().toList());
      assertThat(shown.text()).contains(SENDER, record.id().value());
      assertThat(shown.toString()).doesNotContain("alinea");
    }
  }

  @Test
  void anAdditionShouldStandBesideWhatTheLetterHasToSayInParagraphs() {
    CaseRecord record = aCase().asking(Right.ERASURE).build();
    String text =
        new LetterPreview(WRITER)
            .of(
                LetterFields.REFUSAL,
                record,
                refusal("Eerste.\r\n \r\nTweede\nregel."),
                TickingClock.NOW)
            .text();
    assertThat(text).contains("\n\nEerste.\n\nTweede regel.\n\n");
    assertThat(text).contains("Autoriteit Persoonsgegevens", "rechter", "lid 5)");
    assertThat(text.indexOf("Eerste.")).isLessThan(text.indexOf("Autoriteit"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsAddedToAnErasureShouldStandBeforeTheRemedies(Language language) {
    CaseRecord record = aCase().in(language).asking(Right.ERASURE).build();
    String text =
        new LetterPreview(WRITER)
            .of(LetterFields.ERASURE_CONFIRMATION, record, erasure(), TickingClock.NOW)
            .text();
    assertThat(text).contains("\n\nEerste alinea.\n\nTweede alinea.\n\n", "AWR 52(4)", "3");
    assertThat(text.indexOf("Tweede alinea."))
        .isGreaterThan(text.indexOf("AWR 52(4)"))
        .isLessThan(text.indexOf("autoriteitpersoonsgegevens.nl"));
  }

  private static Requester onPaper(Optional<Postal> postal) {
    return new Requester("", "", "", "Verzoek", Optional.empty(), Map.of(), false, postal);
  }

  @Test
  void whoHasNoMailboxShouldBeShownTheWordsOfThePrintedLetter() throws IOException {
    CaseRecord record = aCase().asking(Right.RECTIFICATION).build();
    Postal postal = new Postal("Ans Verzonnen", List.of("Kerkstraat 12", "1234 AB  Dorp"));
    LetterPreview.Preview shown =
        new LetterPreview(WRITER)
            .to(Optional.of(onPaper(Optional.of(postal))))
            .of(LetterFields.RECTIFIED, record, rectified(), TickingClock.NOW);
    assertThat(shown.way()).isEqualTo(LetterPreview.Way.POST);
    InMemoryVault vault = new InMemoryVault();
    InMemoryCases cases = new InMemoryCases();
    cases.put(record);
    PaperTray tray = new PaperTray(vault, new InMemoryCasePost(cases), cases);
    vault.putJson(record.id(), LetterFacts.vaultName(LetterFields.RECTIFIED), rectified());
    vault.putJson(record.id(), Requester.VAULT_NAME, onPaper(Optional.of(postal)));
    new SendLetter(
            cases,
            vault,
            new InMemoryOutbox(),
            tray,
            new InMemoryAudit(),
            TickingClock.atNow(),
            WRITER)
        .send(record.id(), LetterKind.RECTIFIED);
    byte[] pdf = tray.pdf(record.id(), LetterFields.RECTIFIED).orElseThrow();
    try (PDDocument printed = Loader.loadPDF(pdf)) {
      String pages = new PDFTextStripper().getText(printed).replaceAll("\\s+", " ");
      for (String words : List.of("Schrijf of bel ons dan", "in deze brief", "Tweede alinea.")) {
        assertThat(pages).contains(words);
        assertThat(shown.text().replaceAll("\\s+", " ")).contains(words);
      }
      assertThat(shown.text()).doesNotContain("deze mail");
    }
  }

  @Test
  void aLetterThatCannotReachAnybodyShouldBeShownAsSuch() {
    CaseRecord record = aCase().asking(Right.ERASURE).build();
    LetterPreview preview = new LetterPreview(WRITER);
    LetterFacts facts = erasure();
    assertThat(
            preview
                .to(Optional.of(onPaper(Optional.empty())))
                .of(LetterFields.ERASURE_CONFIRMATION, record, facts, TickingClock.NOW)
                .way())
        .isEqualTo(LetterPreview.Way.NONE);
    assertThat(preview.of(LetterFields.ERASURE_CONFIRMATION, record, facts, TickingClock.NOW).way())
        .isEqualTo(LetterPreview.Way.MAIL);
  }

  @Test
  void theDigestShouldFollowTheText() {
    CaseRecord record = aCase().asking(Right.ERASURE).build();
    LetterPreview preview = new LetterPreview(WRITER);
    List<String> digests =
        List.of("", "Iets.", "Iets anders.").stream()
            .map(
                text ->
                    preview
                        .of(LetterFields.REFUSAL, record, refusal(text), TickingClock.NOW)
                        .digest())
            .toList();
    assertThat(digests).doesNotHaveDuplicates().allMatch(digest -> digest.matches("[0-9a-f]{64}"));
  }

  @Test
  void whatOpensSomethingShouldNotBeShown() {
    CaseRecord record = aCase().asking(Right.ACCESS).build();
    for (String letter : List.of(LetterFields.PACKAGE_LINK, LetterFields.IDENTITY_CODE)) {
      assertThatThrownBy(
              () -> new LetterPreview(WRITER).of(letter, record, refusal(""), TickingClock.NOW))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
