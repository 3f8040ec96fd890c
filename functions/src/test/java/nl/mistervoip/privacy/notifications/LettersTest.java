package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.notifications.LetterSamples.context;
import static nl.mistervoip.privacy.notifications.LetterSamples.facts;
import static nl.mistervoip.privacy.notifications.LetterSamples.outcome;
import static nl.mistervoip.privacy.notifications.LetterSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {
  @Test
  void theAcknowledgementShouldNameCaseAndDatesAndWhatWasUnderstood() {
    String text = text(LetterKind.RECEIPT, Language.NL, Right.ACCESS, Right.ERASURE);
    assertThat(text)
        .contains(
            "5 maart 2026",
            "5 april 2026",
            "te laten zien welke gegevens wij",
            "uw gegevens te verwijderen")
        .contains("Die gaan alleen naar", "geen kopie van uw paspoort")
        .containsPattern("Zaaknummer: MV-[0-9A-Z]{4}-[0-9A-Z]{4}");
  }

  @Test
  void theAcknowledgementShouldBeEnglishForWhoWroteEnglish() {
    String text = text(LetterKind.RECEIPT, Language.EN, Right.ACCESS);
    assertThat(text)
        .contains("We have received your request", "5 March 2026", "5 April 2026", "Kind regards,");
  }

  @Test
  void theAcknowledgementOfAMarketingObjectionShouldSpeakOfNoIdentityCheck() {
    for (List<Right> rights :
        List.of(
            List.of(Right.OBJECTION_MARKETING),
            List.of(Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL))) {
      String text = text(LetterKind.RECEIPT, Language.NL, rights.toArray(Right[]::new));
      assertThat(text)
          .contains("Met reclame stoppen wij meteen")
          .contains("hoeft u niet te laten zien wie u bent")
          .doesNotContain("een link en een code", "paspoort", "U krijgt uiterlijk op");
    }
  }

  @Test
  void theAcknowledgementShouldTellApartWhatStopsAtOnceAndWhatNeedsACheck() {
    String text = text(LetterKind.RECEIPT, Language.EN, Right.ACCESS, Right.OBJECTION_MARKETING);
    assertThat(text)
        .contains("We stop advertising at once", "a link and a code", "no later than 5 April 2026");
    assertThat(text(LetterKind.RECEIPT, Language.NL, Right.CONSENT_WITHDRAWAL))
        .as("by itself a withdrawal may be about anything")
        .contains("een link en een code")
        .doesNotContain("Met reclame stoppen wij meteen");
  }

  @Test
  void theConfirmationThatAdvertisingStoppedShouldSayWhatFromWhenAndHowItStaysSo() {
    assertThat(text(LetterKind.MARKETING_STOPPED, Language.NL, Right.OBJECTION_MARKETING))
        .contains("Wij sturen u geen reclame meer", "Gestopt op: 5 maart 2026")
        .contains(LetterSamples.MAILBOX, "een onleesbare code (een hash)")
        .contains("tot en met 2 april 2026", "U vroeg ook nog iets anders")
        .as("nothing is refused")
        .doesNotContain("Autoriteit Persoonsgegevens", "rechtbank");
    assertThat(text(LetterKind.MARKETING_STOPPED, Language.EN, Right.OBJECTION_MARKETING))
        .contains("We send you no more advertising", "Stopped on: 5 March 2026")
        .contains("up to and including 2 April 2026", "an unreadable code (a hash)");
  }

  @Test
  void whatIsKeptWithoutADateShouldNotBeSaidToEndWithAContract() {
    var row = LetterSamples.outcome("Bezwaar tegen reclame", "kept", "AVG 21(3)", "");
    String text = erasure(Map.of(LetterFields.OUTCOMES, List.of(row)));
    assertThat(text).contains("as long as the reason holds").doesNotContain("end of the contract");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCaseThatWasNoRequestShouldEndWithALetterThatSaysWhereTheMailIs(Language language) {
    Texts texts = Texts.of(Letters.BUNDLE, language.locale());
    for (String read : List.of("no-request", "deceased")) {
      LetterFacts facts =
          new LetterFacts(
              LetterFacts.REQUESTER, "mail", Map.of(LetterFields.REASON, read), Map.of());
      String text =
          LetterText.of(
              Letters.compose(
                  LetterKind.WITHDRAWAL, context(facts, texts, language, Right.ACCESS)));
      assertThat(text)
          .contains(texts.text("withdrawal." + read + ".title"))
          .contains(language == Language.NL ? "servicedesk" : "service desk")
          .doesNotContain(texts.text("withdrawal.title"));
      assertThat(text.replaceAll("\\s+", " "))
          .as("the company closes it unanswered (GDPR Art. 12(4))")
          .contains(texts.text("remedy.authority"), texts.text("remedy.court"));
    }
  }

  @Test
  void theIdentityLinkShouldSayWhereTheCodeComes() {
    assertThat(text(LetterKind.IDENTITY_LINK, Language.NL, Right.ACCESS))
        .contains(LetterSamples.LINK, "per sms", "12 maart 2026 11:00", "Hebt u niets gevraagd?");
    assertThat(text(LetterKind.PACKAGE_LINK, Language.EN, Right.ACCESS))
        .contains("in a separate mail", "Number of downloads: 3", "answer.pdf");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLetterShouldNeverCarryBothLinkAndCode(Language language) {
    assertThat(text(LetterKind.IDENTITY_LINK, language)).doesNotContain("048213");
    assertThat(text(LetterKind.IDENTITY_CODE, language)).contains("048213").doesNotContain("http");
    assertThat(text(LetterKind.PACKAGE_CODE, language)).contains("048213").doesNotContain("http");
  }

  @Test
  void theErasureConfirmationShouldTellWhatWentAndWhatStaysWhyAndUntilWhen() {
    String text = text(LetterKind.ERASURE_CONFIRMATION, Language.NL, Right.ERASURE);
    assertThat(text)
        .contains("* Verbruiksgegevens (bellen)", "Aantal: 12", "Bedrijf: Mister VoIP")
        .contains("* Facturen (12), Mister VoIP", "Fiscale bewaarplicht", "31 december 2033")
        .contains("einde van het contract", "9 april 2026")
        .contains("autoriteitpersoonsgegevens.nl", "zes weken", "artikel 35 van de UAVG");
  }

  @Test
  void anErasureThatLeavesNothingShouldNotSpeakOfKeeping() {
    Map<String, List<Map<String, String>>> gone =
        Map.of(
            LetterFields.OUTCOMES, List.of(outcome("Calls", LetterFields.OUTCOME_ERASED, "", "")));
    String text = erasure(gone);
    assertThat(text)
        .contains("We have deleted your data. Below")
        .doesNotContain("Kept", "six weeks");
  }

  @Test
  void anErasureThatMayTakeNothingShouldSaySo() {
    Map<String, List<Map<String, String>>> kept =
        Map.of(
            LetterFields.OUTCOMES,
            List.of(outcome("Calls", LetterFields.OUTCOME_KEPT, "Claim", "2030-01-01")));
    assertThat(erasure(kept))
        .contains("could not delete any data", "1 January 2030", "six weeks")
        .doesNotContain("backups");
  }

  @Test
  void anErasureWhoseRestWasRefusedShouldSayWhatWentWhatDidNotAndWhy() {
    String text = partlyErased(LetterSamples.partly(), Language.EN);
    assertThat(text)
        .contains("carried out in part", "We have deleted part of your data")
        .contains("Deleted", "Not deleted", "needed for a court case or claim")
        .contains("Er loopt een rechtszaak over de rest.", "Bel ons gerust.")
        .contains("backups", "within six weeks", "autoriteitpersoonsgegevens.nl")
        .doesNotContain("has been carried out =", "We will not carry it out");
    assertThat(partlyErased(LetterSamples.partly(), Language.NL))
        .contains("voor een deel uitgevoerd", "Niet verwijderd", "binnen zes weken");
  }

  @Test
  void aRefusalAfterNothingWasGoneYetShouldNotSpeakOfWhatWasErased() {
    List<Map<String, String>> rows =
        List.of(outcome("Calls", LetterFields.OUTCOME_REFUSED, "", ""));
    assertThat(partlyErased(rows, Language.EN))
        .contains("Nothing has been deleted yet", "Not deleted", "within six weeks")
        .doesNotContain("backups", "deleted a part");
  }

  @Test
  void whatCameAfterThePlanShouldBeCountedAndNotBeSaidToBeGone() {
    Map<String, List<Map<String, String>>> gone =
        Map.of(
            LetterFields.OUTCOMES, List.of(outcome("Calls", LetterFields.OUTCOME_ERASED, "", "")));
    assertThat(withNew(gone, Language.EN))
        .contains("the data that we had of you on 2 March 2026", "Came in later", "(number: 3)")
        .contains("Please ask us again.", "within six weeks")
        .doesNotContain("We have deleted your data. Below");
    assertThat(withNew(gone, Language.NL)).contains("die wij op 2 maart 2026", "(aantal: 3)");
    Map<String, List<Map<String, String>>> part =
        Map.of(
            LetterFields.OUTCOMES,
            List.of(
                outcome("Calls", LetterFields.OUTCOME_ERASED, "", ""),
                outcome("Invoices", LetterFields.OUTCOME_KEPT, "Law", "2033-12-31")));
    assertThat(withNew(part, Language.EN)).contains("as far as we may", "(number: 3)");
    assertThat(erasure(gone)).doesNotContain("Came in later");
  }

  private static String withNew(Map<String, List<Map<String, String>>> tables, Language language) {
    Texts texts = Texts.of(Letters.BUNDLE, language.locale());
    LetterContext context = context(LetterSamples.withNew(tables), texts, language, Right.ERASURE);
    return LetterText.of(Letters.compose(LetterKind.ERASURE_CONFIRMATION, context))
        .replaceAll("\\s+", " ");
  }

  private static String partlyErased(List<Map<String, String>> rows, Language language) {
    Texts texts = Texts.of(Letters.BUNDLE, language.locale());
    LetterContext context =
        context(LetterSamples.partlyErased(rows), texts, language, Right.ERASURE);
    return LetterText.of(Letters.compose(LetterKind.ERASURE_CONFIRMATION, context))
        .replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @EnumSource(
      value = LetterKind.class,
      names = {"REFUSAL", "EXTENSION", "UNIDENTIFIED", "NO_DATA", "ERASURE_CONFIRMATION"})
  void everyLetterThatGivesLessThanAskedShouldNameTheRemedies(LetterKind kind) {
    assertThat(text(kind, Language.NL)).contains("Autoriteit Persoonsgegevens", "binnen zes weken");
    assertThat(text(kind, Language.EN)).contains("Autoriteit Persoonsgegevens", "within six weeks");
  }

  @Test
  void anExtensionShouldSayUntilWhenAndWhy() {
    assertThat(text(LetterKind.EXTENSION, Language.NL))
        .contains("uiterlijk op 20 mei 2026", "ingewikkeld (AVG artikel 12, lid 3)", "beluisteren");
    assertThat(text(LetterKind.EXTENSION, Language.EN))
        .contains("by 20 May 2026 at the latest", "complex (GDPR Article 12(3))");
  }

  @Test
  void whatAHoldKeepsShouldBeNamedWithWhyUntilWhenAndThatItGoesThen() {
    Map<String, List<Map<String, String>>> held =
        Map.of(
            LetterFields.OUTCOMES,
            List.of(
                outcome("Calls", LetterFields.OUTCOME_ERASED, "", ""),
                LetterSamples.held("Tickets", "dispute", "a dispute runs (GDPR 17(3)(e))"),
                LetterSamples.held("Lines", "restriction", "restricted (GDPR 18)")));
    assertThat(erasure(held))
        .contains("Kept for now", "Tickets (12), Mister VoIP", "a dispute runs (GDPR 17(3)(e))")
        .contains("the dispute or claim is settled", "the restriction is lifted")
        .contains("Then we delete it after all", "we check every night")
        .contains("we keep the list of what has to go", "reply to this mail", "six weeks")
        .doesNotContain("end of the contract", "as long as the reason holds", "Deleted later");
    LetterContext dutch =
        context(
            facts(Map.of(), held),
            Texts.of(Letters.BUNDLE, Language.NL.locale()),
            Language.NL,
            Right.ERASURE);
    assertThat(
            LetterText.of(Letters.compose(LetterKind.ERASURE_CONFIRMATION, dutch))
                .replaceAll("\\s+", " "))
        .contains("Voorlopig bewaard", "het geschil of de vordering is afgerond")
        .contains("de beperking is opgeheven", "Dan verwijderen wij ze alsnog")
        .contains("Tot die tijd bewaren wij de lijst", "Wilt u bericht als wij dat hebben gedaan?");
  }

  @Test
  void theRestOfAnErasureShouldBeConfirmedOnceMoreAndOfferedBefore() {
    Map<String, List<Map<String, String>>> waiting =
        Map.of(
            LetterFields.OUTCOMES,
            List.of(outcome("Calls", LetterFields.OUTCOME_AT_CONTRACT_END, "Contract", "")));
    assertThat(erasure(waiting))
        .contains("reply to this mail")
        .contains(
            "we keep the list of what has to go",
            "is not on the list, not even under a new contract");
    Map<String, List<Map<String, String>>> gone =
        Map.of(
            LetterFields.OUTCOMES, List.of(outcome("Calls", LetterFields.OUTCOME_ERASED, "", "")));
    LetterFacts later = facts(Map.of(LetterFields.LATER, "yes"), gone);
    assertThat(
            LetterText.of(
                    Letters.compose(
                        LetterKind.ERASURE_CONFIRMATION,
                        context(
                            later, Texts.of(Letters.BUNDLE, Language.EN.locale()), Language.EN)))
                .replaceAll("\\s+", " "))
        .contains("the rest has gone as well", "Calls")
        .doesNotContain("reply to this mail. ");
  }

  @Test
  void theRefusalShouldNameGroundAndReason() {
    assertThat(text(LetterKind.REFUSAL, Language.NL))
        .contains("Grond: AVG artikel 12(5)(b)", "Reden: U vroeg dit vorige week ook.");
  }

  @Test
  void theRefusalOfOnePartShouldSayWhichPart() {
    assertThat(text(LetterKind.REFUSAL, Language.EN))
        .contains("about your asking us to: * show you what data");
  }

  @Test
  void aReminderShouldCarryNoLinkAndSayUntilWhen() {
    assertThat(text(LetterKind.IDENTITY_REMINDER_1, Language.NL))
        .contains("12 maart 2026 11:00", "Herinnering")
        .doesNotContain("http");
  }

  @Test
  void theNoDataLetterShouldListWhatWasSearchedWith() {
    assertThat(text(LetterKind.NO_DATA, Language.EN))
        .contains("* Customer number", "Searched for: 100042", "* SIM (IMSI)", "… 123");
  }

  @Test
  void theNoDataLetterShouldSayWhereWasSearchedWhatIsKeptAndWhatToDo() {
    assertThat(text(LetterKind.NO_DATA, Language.NL))
        .containsSubsequence(
            "in al onze systemen gezocht",
            "Hier hebben wij gezocht",
            "Klantgegevens, Gesprekken",
            "Verwachtte u dat wij wel gegevens hebben?",
            "bewaren wij nog 2 jaar",
            "Wij bewaren 5 jaar",
            "Autoriteit Persoonsgegevens",
            "rechter");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTextMessageShouldFitOneMessageOfAPhone(Language language) {
    for (LetterKind kind : List.of(LetterKind.IDENTITY_CODE, LetterKind.PACKAGE_CODE)) {
      String text = OneTimeLetters.textMessage(kind, context(kind, language));
      assertThat(text).hasSizeLessThanOrEqualTo(160).contains("048213").matches("\\p{ASCII}+");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTextMessageAboutAHoldShouldFitAndSayWhereToObject(Language language) {
    String text =
        OneTimeLetters.textMessage(
            LetterKind.IDENTITY_HOLD, context(LetterKind.IDENTITY_HOLD, language));
    assertThat(text)
        .hasSizeLessThanOrEqualTo(160)
        .contains(LetterSamples.SENDER, "12 ", " 2026 11:00")
        .matches("\\p{ASCII}+");
  }

  @Test
  void aMissingFactShouldBeNamedWithoutItsValue() {
    Texts texts = Texts.of(Letters.BUNDLE, Language.NL.locale());
    assertThatThrownBy(
            () ->
                Letters.compose(
                    LetterKind.REFUSAL, context(facts(Map.of(), Map.of()), texts, Language.NL)))
        .hasMessageContaining("'ground'");
  }

  private static String erasure(Map<String, List<Map<String, String>>> tables) {
    Texts texts = Texts.of(Letters.BUNDLE, Language.EN.locale());
    LetterContext context = context(facts(Map.of(), tables), texts, Language.EN, Right.ERASURE);
    return LetterText.of(Letters.compose(LetterKind.ERASURE_CONFIRMATION, context))
        .replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noLetterOfAnInvestigationShouldSayWhoCalledAndEachNameThePolice(Language language) {
    for (String template :
        List.of(
            LetterFields.MATTER_NUISANCE_ASK,
            LetterFields.MATTER_NUISANCE_TOLD,
            LetterFields.MATTER_NUISANCE_NOT_TOLD)) {
      String text =
          LetterText.of(
              Letters.compose(
                  LetterKind.MATTER,
                  LetterSamples.context(
                      LetterSamples.matter(template),
                      Texts.of(Letters.BUNDLE, language.locale()),
                      language)));
      assertThat(text).contains("0900-8844", "11").doesNotContain("+31");
    }
  }
}
