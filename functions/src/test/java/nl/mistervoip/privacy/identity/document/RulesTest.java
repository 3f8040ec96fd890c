package nl.mistervoip.privacy.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.identity.document.vision.Codes;
import nl.mistervoip.privacy.identity.document.vision.Quad;
import nl.mistervoip.privacy.identity.document.vision.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static Map<Field, Verdict> verdicts(String... lines) {
    return Findings.of(Lines.of(lines), Codes.Seen.NOTHING).verdicts();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P<NLDJANSEN<<PIETER<<<<<<<<<<<<<<<<<<<<<<<<<",
        "LE64665644NLD5506242F3104150861011405<<<<<26",
        "I<NLDSPECI20142<<<<<<<<<<<<<<<",
        "D1NLD12667257730L1Q41R9<<<<<<0",
        "D1NLD126672577301A1Q41R9555550",
        "SA73656902NLD4210072F3104150",
        "IKNLDKUJ1U7"
      })
  void aLineOfTheMachineReadableZoneShouldBeVisible(String line) {
    assertThat(verdicts(line))
        .containsEntry(Field.MRZ, Verdict.VISIBLE)
        .containsEntry(Field.DOCUMENT_NUMBER, Verdict.VISIBLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KONINKRIJK DER NEDERLANDEN KINGDOM OF THE NETHERLANDS",
        "PASPOORT PASSPORT PASSEPORT",
        "geldig tot / date of expiry",
        "15 APR/APR 2031",
        "15APR/APR2031",
        "4a.12.03.2019 4c.Gem.Zwolle",
        "12.03.201912.03.2029",
        "21.121938",
        "2112.1938",
        "KOPIE Mister VoIP inzageverzoek 25-11-2026",
        "1,72 m",
        "Burg. van Zwolle"
      })
  void whatStandsOnEveryDocumentShouldGiveNothingAway(String line) {
    assertThat(Findings.of(Lines.of(line), Codes.Seen.NOTHING).clean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "861011405, VISIBLE",
    "86lO11405, VISIBLE",
    "861 011 405, VISIBLE",
    "8610.11.405, VISIBLE",
    "861011406, UNSURE",
    "8610114, UNSURE",
    "08282, UNSURE",
    "7824, UNSURE",
    "1985, NOT_SEEN"
  })
  void aBsnShouldBeSeenAndTheElevenTestShouldOnlyMakeSure(String text, Verdict verdict) {
    assertThat(verdicts(text)).containsEntry(Field.BSN, verdict);
  }

  @Test
  void bothNumbersOfALicenceShouldBeSeenOnTheirOneLine() {
    assertThat(verdicts("845177977/2667257730"))
        .containsEntry(Field.BSN, Verdict.VISIBLE)
        .containsEntry(Field.DOCUMENT_NUMBER, Verdict.VISIBLE);
  }

  @Test
  void aBsnShouldNotBeTakenForTheNumberOfADocumentNorThatOfALicenceForABsn() {
    assertThat(verdicts("861011405")).containsEntry(Field.DOCUMENT_NUMBER, Verdict.NOT_SEEN);
    assertThat(verdicts("861011406")).containsEntry(Field.DOCUMENT_NUMBER, Verdict.UNSURE);
    assertThat(verdicts("2667257730")).containsEntry(Field.BSN, Verdict.NOT_SEEN);
    // A stroke beside a BSN may be read as a tenth digit.
    assertThat(verdicts("1861011405")).containsEntry(Field.BSN, Verdict.UNSURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LE6466564", "NP1B2C3D4", "SPLDK2019"})
  void theNumberOfADocumentShouldBeVisible(String number) {
    assertThat(verdicts(number)).containsEntry(Field.DOCUMENT_NUMBER, Verdict.VISIBLE);
  }

  @Test
  void whatIsLeftOfANumberShouldBeUnsure() {
    assertThat(verdicts("6466S")).containsEntry(Field.DOCUMENT_NUMBER, Verdict.UNSURE);
  }

  @Test
  void anOldZoneShouldGiveAwayTheBsnAndANewOneShouldNot() {
    assertThat(verdicts("LE64665644NLD5506242F3104150861011405<<<<<26"))
        .containsEntry(Field.BSN, Verdict.VISIBLE);
    assertThat(verdicts("LE64665644NLD5506242F3104150<<<<<<<<<<<<<<02"))
        .containsEntry(Field.BSN, Verdict.NOT_SEEN);
  }

  @Test
  void lettersOfTheNumberInAZoneShouldNotBeCountedAsDigitsOfABsn() {
    assertThat(verdicts("WI35212694NLD0301132F3104150<<<<<<<<<<<<<<02"))
        .containsEntry(Field.BSN, Verdict.NOT_SEEN)
        .containsEntry(Field.MRZ, Verdict.VISIBLE);
    assertThat(verdicts("KI47389M56NLD4804262F3104150875374967<<<<<68"))
        .containsEntry(Field.BSN, Verdict.VISIBLE);
  }

  @Test
  void scrapsInARowShouldLeaveTheZoneUnsure() {
    List<TextLine> scraps = Lines.inARow(0.7, "PNL", "DVAN", "ODNEL");
    assertThat(Findings.of(scraps, Codes.Seen.NOTHING).verdicts())
        .containsEntry(Field.MRZ, Verdict.UNSURE)
        .containsEntry(Field.DOCUMENT_NUMBER, Verdict.UNSURE)
        .containsEntry(Field.BSN, Verdict.NOT_SEEN);
    List<TextLine> certain = Lines.inARow(0.97, "AM", "B", "BE");
    assertThat(Findings.of(certain, Codes.Seen.NOTHING).clean()).isTrue();
    List<TextLine> two = Lines.inARow(0.7, "PNL", "DVAN");
    assertThat(Findings.of(two, Codes.Seen.NOTHING).clean()).isTrue();
  }

  @Test
  void aLongLineOfWhichHardlyACharacterIsReadShouldLeaveTheZoneUnsure() {
    assertThat(Findings.of(List.of(Lines.wide("1UI41", 0.5)), Codes.Seen.NOTHING).verdicts())
        .containsEntry(Field.MRZ, Verdict.UNSURE)
        .containsEntry(Field.DOCUMENT_NUMBER, Verdict.UNSURE);
    assertThat(Findings.of(List.of(Lines.wide("AMB", 0.95)), Codes.Seen.NOTHING).clean()).isTrue();
  }

  @Test
  void capitalsInARowOfWhichMostAreGuessedShouldLeaveTheZoneUnsure() {
    assertThat(guessed("VAINDCNI'IULCINAANNCIIIIAIUUOO", 0.65))
        .containsEntry(Field.MRZ, Verdict.UNSURE);
    assertThat(guessed("VAINDCNIIULCINAANNCIIIIAIUUOO", 0.9))
        .containsEntry(Field.MRZ, Verdict.NOT_SEEN);
    assertThat(guessed("Burgemeester van Leeuwarden en omstreken", 0.65))
        .containsEntry(Field.MRZ, Verdict.NOT_SEEN);
  }

  private static Map<Field, Verdict> guessed(String text, double confidence) {
    return Findings.of(List.of(Lines.wide(text, confidence)), Codes.Seen.NOTHING).verdicts();
  }

  @ParameterizedTest
  @ValueSource(strings = {"KNLDVANDEASMIT", "FL5C495243NL", "PKNLDDEBOERR", "8407096F3104"})
  void theStateAtItsPlaceInALineShouldLeaveTheZoneUnsure(String line) {
    assertThat(verdicts(line)).containsEntry(Field.MRZ, Verdict.UNSURE);
  }

  @ParameterizedTest
  @CsvSource({"200, NOT_SEEN", "900, UNSURE"})
  void aBarOutOfWhichTextSticksShouldLeaveNumbersUnsureAndALongOneTheZone(
      double width, Verdict zone) {
    Quad bar = Lines.wide("A", 1).box().part(0, width / Lines.WIDE);
    Findings findings =
        Findings.of(
            Lines.of("Nederlandse"), Codes.Seen.NOTHING, new Remains(List.of(bar), Set.of()));
    assertThat(findings.verdicts())
        .containsEntry(Field.MRZ, zone)
        .containsEntry(Field.DOCUMENT_NUMBER, Verdict.UNSURE)
        .containsEntry(Field.BSN, Verdict.UNSURE)
        .containsEntry(Field.QR, Verdict.NOT_SEEN);
    // What sticks out above and below the bar must not be kept either.
    Quad denied = findings.denied().getFirst();
    assertThat(denied.path().contains(bar.topLeft().x() + 5, bar.topLeft().y() - 30)).isTrue();
    assertThat(denied.path().contains(bar.topLeft().x() + 5, bar.bottomLeft().y() + 30)).isTrue();
  }

  @Test
  void strokesBelowALabelShouldLeaveItsFieldUnsureAndNoOther() {
    Remains remains = new Remains(List.of(), Set.of(Field.BSN));
    assertThat(Findings.of(Lines.of(), Codes.Seen.NOTHING, remains).verdicts())
        .containsEntry(Field.BSN, Verdict.UNSURE)
        .containsEntry(Field.DOCUMENT_NUMBER, Verdict.NOT_SEEN)
        .containsEntry(Field.MRZ, Verdict.NOT_SEEN);
  }

  @ParameterizedTest
  @CsvSource({
    "BSN, BSN",
    "burgerservicenummer / BSN, BSN",
    "persoonsnummer/ personal no., BSN",
    "3 documentnummer /document no., DOCUMENT_NUMBER"
  })
  void aLabelShouldTellWhoseValueStandsBelow(String label, Field field) {
    assertThat(Remains.labelled(label)).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"naam / surname", "KINGDOM OF THE NETHERLANDS", "HOBSNAB", "Nederlandse"})
  void otherTextShouldBeNoLabelOfANumber(String text) {
    assertThat(Remains.labelled(text)).isEmpty();
  }

  @Test
  void aCodeShouldCountAsTheBsnThatItMayHold() {
    Map<Field, Verdict> read = Findings.of(Lines.of(), Codes.Seen.READABLE).verdicts();
    Map<Field, Verdict> traces = Findings.of(Lines.of(), Codes.Seen.TRACES).verdicts();
    assertThat(read)
        .containsEntry(Field.QR, Verdict.VISIBLE)
        .containsEntry(Field.BSN, Verdict.VISIBLE);
    assertThat(traces)
        .containsEntry(Field.QR, Verdict.UNSURE)
        .containsEntry(Field.BSN, Verdict.UNSURE);
  }

  @Test
  void unsureAndNotCheckedShouldCountAsVisible() {
    assertThat(Verdict.UNSURE.countsAsVisible()).isTrue();
    assertThat(Verdict.NOT_CHECKED.countsAsVisible()).isTrue();
    assertThat(Verdict.NOT_SEEN.countsAsVisible()).isFalse();
  }
}
