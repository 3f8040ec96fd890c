package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.notifications.LetterSamples.WRITER;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.PaperLetter;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.casefile.Postal;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCasePost;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryOutbox;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.TickingClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters to who has no mailbox: made by software, printed and posted by people. */
class OnPaperTest {
  private static final double MM = 72 / 25.4;
  private static final Postal ADDRESS =
      new Postal("Ans Verzonnen", List.of("Kerkstraat 12", "1234 AB  Voorbeeldstad"));
  private static final CaseRecord CASE = aCase().asking(Right.ACCESS).build();
  private static final CaseId ID = CASE.id();

  /** These go to contact points on file or to a company, never to who wrote a letter. */
  private static final Set<LetterKind> NEVER_ON_PAPER =
      Set.of(
          LetterKind.IDENTITY_LINK,
          LetterKind.IDENTITY_CODE,
          LetterKind.IDENTITY_REMINDER_1,
          LetterKind.IDENTITY_REMINDER_2,
          LetterKind.IDENTITY_HOLD,
          LetterKind.TRANSFER_LINK);

  private final InMemoryVault vault = new InMemoryVault();
  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemoryCases cases = new InMemoryCases(audit);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final PaperTray tray = new PaperTray(vault, new InMemoryCasePost(cases), cases);
  private final TickingClock clock = TickingClock.atNow();
  private final SendLetter sendLetter =
      new SendLetter(cases, vault, outbox, tray, audit, clock, WRITER);

  @BeforeEach
  void aLetterCameIn() {
    cases.put(CASE);
    asks(Optional.of(ADDRESS));
  }

  private void asks(Optional<Postal> postal) {
    vault.putJson(
        ID,
        Requester.VAULT_NAME,
        new Requester("", "", "", "Verzoek", Optional.empty(), Map.of(), false, postal));
  }

  private void fill(LetterKind kind, String recipient) {
    LetterFacts sample = LetterSamples.facts(kind);
    vault.putJson(
        ID,
        LetterFacts.vaultName(kind.key()),
        new LetterFacts(recipient, "mail", sample.values(), sample.tables()));
  }

  @Test
  void aLetterShouldWaitForSomebodyToPostItAndNoMailGoOut() {
    sendLetter.send(ID, LetterKind.RECEIPT);
    assertThat(outbox.mails()).isEmpty();
    PaperLetter letter = tray.waiting(ID).getFirst();
    assertThat(letter.name()).isEqualTo("acknowledgement");
    byte[] pdf = tray.pdf(ID, letter.name()).orElseThrow();
    assertThat(letter.digest()).isEqualTo(Sha256.hex(pdf));
    assertThat(tray.waiting()).extracting(one -> one.record().id()).containsExactly(ID);
    assertThat(audit.events().toString())
        .contains("letter.to-post", letter.digest())
        .doesNotContain("Verzonnen", "Kerkstraat");
  }

  @Test
  void aStepThatRunsAgainShouldLeaveTheLetterAsItWasPrinted() {
    sendLetter.send(ID, LetterKind.RECEIPT);
    PaperLetter first = tray.waiting(ID).getFirst();
    clock.advance(java.time.Duration.ofHours(3));
    sendLetter.send(ID, LetterKind.RECEIPT);
    assertThat(tray.letters(ID)).containsExactly(first);
  }

  @Test
  void theAddressShouldStandWhereAnEnvelopeWithAWindowShowsIt() throws IOException {
    sendLetter.send(ID, LetterKind.RECEIPT);
    byte[] pdf = tray.pdf(ID, "acknowledgement").orElseThrow();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Float> tops = new ArrayList<>();
      List<Float> lefts = new ArrayList<>();
      Lines lines = new Lines(tops, lefts);
      lines.setEndPage(1);
      lines.writeText(document, new StringWriter());
      assertThat(tops).hasSize(3);
      assertThat(tops).allMatch(y -> y > 54 * MM && y < 86 * MM);
      assertThat(lefts).allMatch(x -> x > 22 * MM && x < 30 * MM);
      assertThat(lines.firstBelow).as("nothing else shows in the window").isGreaterThan(95 * MM);
      assertThat(lines.lastAbove).isLessThan(45 * MM);
    }
  }

  /** Where the lines of the address stand, in points from the top left corner. */
  private static final class Lines extends PDFTextStripper {
    private final List<Float> tops;
    private final List<Float> lefts;
    private double firstBelow = Double.MAX_VALUE;
    private double lastAbove;

    Lines(List<Float> tops, List<Float> lefts) {
      this.tops = tops;
      this.lefts = lefts;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      TextPosition first = positions.getFirst();
      boolean address =
          text.contains("Ans Verzonnen") || text.contains("Kerkstraat") || text.contains("1234 AB");
      if (address) {
        tops.add(first.getYDirAdj());
        lefts.add(first.getXDirAdj());
      } else if (first.getYDirAdj() > 50 * MM) {
        firstBelow = Math.min(firstBelow, first.getYDirAdj() - first.getHeightDir());
      } else {
        lastAbove = Math.max(lastAbove, first.getYDirAdj());
      }
    }
  }

  @Test
  void linkAndCodeShouldBeTwoLettersWhosePagesGoOncePosted() {
    Map<String, String> code = new HashMap<>(LetterSamples.facts(LetterKind.PACKAGE_CODE).values());
    fill(LetterKind.PACKAGE_LINK, LetterFacts.REQUESTER);
    fill(LetterKind.PACKAGE_CODE, LetterFacts.REQUESTER);
    sendLetter.send(ID, LetterKind.PACKAGE_LINK);
    sendLetter.send(ID, LetterKind.PACKAGE_CODE);
    assertThat(tray.waiting(ID))
        .extracting(PaperLetter::name)
        .containsExactlyInAnyOrder("package-link", "package-code");
    assertThat(vault.find(ID, LetterFacts.vaultName(LetterFields.PACKAGE_CODE))).isEmpty();
    PaperLetter link = tray.find(ID, "package-link").orElseThrow();
    tray.posted(ID, link, new PaperLetter.Posted("officer-1", TickingClock.NOW));
    assertThat(tray.pdf(ID, "package-link")).isEmpty();
    assertThat(tray.pdf(ID, "package-code")).isPresent();
    assertThat(tray.waiting()).as("one is left").hasSize(1);
    PaperLetter other = tray.find(ID, "package-code").orElseThrow();
    tray.posted(ID, other, new PaperLetter.Posted("officer-1", TickingClock.NOW));
    assertThat(tray.waiting()).isEmpty();
    assertThat(audit.events().toString()).doesNotContain(code.getOrDefault("code", "?"));
  }

  @Test
  void whoGaveNoPostalAddressEitherShouldGetNothingThatIsMadeUp() {
    asks(Optional.empty());
    sendLetter.send(ID, LetterKind.RECEIPT);
    assertThat(outbox.mails()).isEmpty();
    assertThat(tray.letters(ID)).isEmpty();
    assertThat(audit.events().toString()).contains("letter.withheld", "no-mailbox");
  }

  @Test
  void aLetterToAnAddressOnFileShouldStillGoByMail() {
    fill(LetterKind.NO_DATA, "on.file@example.org");
    sendLetter.send(ID, LetterKind.NO_DATA);
    assertThat(outbox.mails()).hasSize(1);
    assertThat(tray.letters(ID)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noLetterOnPaperShouldSpeakOfItselfAsAMail(Language language) {
    Texts texts = OnPaper.texts(Texts.of(Letters.BUNDLE, language.locale()));
    Pattern mail =
        Pattern.compile("\\b(deze|this|aparte|separate|andere|another|vorige|last) mail\\b");
    for (LetterKind kind : LetterKind.values()) {
      if (!NEVER_ON_PAPER.contains(kind)) {
        LetterContext context =
            LetterSamples.context(LetterSamples.facts(kind), texts, language, Right.values());
        String text = LetterText.of(Letters.compose(kind, context)).replaceAll("\\s+", " ");
        assertThat(text.toLowerCase(Locale.ROOT)).as(kind.key()).doesNotContainPattern(mail);
      }
    }
  }
}
