package nl.mistervoip.privacy.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What lines of text say of the page they stand on; fictitious people only. */
class CopySignsTest {
  private static Recognised judged(String... lines) {
    return CopySigns.of(List.of(lines)).judged();
  }

  @Test
  void titleAndLabelsInTwoLanguagesShouldBeACopy() {
    assertThat(
            judged(
                "KONINKRIJK DER NEDERLANDEN",
                "PASPOORTPASSPORTPASSEPORT",
                "1 naam/surname",
                "de Bruijn",
                "4 geboortedatum / date of birth"))
        .isEqualTo(Recognised.COPY);
  }

  @Test
  void aMisreadLetterShouldNotHideACopy() {
    assertThat(
            judged(
                "NEDERLANDSE IDENTITE1TSKAAPT",
                "Naam/Sumame",
                "geb0ortedatum / date of birth",
                "geldig tot / date of expiry"))
        .isEqualTo(Recognised.COPY);
  }

  @Test
  void aMachineReadableZoneAloneShouldBeACopy() {
    assertThat(
            judged(
                "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<",
                "SPECI20142NLD6503101F2403096<<<<<<<<<<<<<<84"))
        .isEqualTo(Recognised.COPY);
    assertThat(judged("D1NLD11234567890ABCDEFGH<<<<<7", "RIJBEWIJS")).isEqualTo(Recognised.COPY);
  }

  @Test
  void aDrivingLicenceShouldBeToldByItsTitleAndRows() {
    assertThat(judged("RIJBEWIJS NEDERLAND", "4a. 12.03.2019 4c. Gem. Utrecht", "4b. 12.03.2029"))
        .isEqualTo(Recognised.COPY);
  }

  @Test
  void aTitleAloneShouldLeaveADoubt() {
    assertThat(judged("PASPOORT", "23")).isEqualTo(Recognised.UNSURE);
  }

  @Test
  void aLetterThatSpeaksOfPassportsShouldBeNoCopy() {
    assertThat(
            judged(
                "Stuur ons geen kopie van uw paspoort of identiteitskaart.",
                "U kunt uw rijbewijs wel laten zien aan de monteur.",
                "Paspoort of rijbewijs meenemen",
                "de regels met de tekens < < < onderaan",
                "uw burgerservicenummer (BSN)"))
        .isEqualTo(Recognised.NONE);
  }

  @Test
  void formsShouldBeNoCopies() {
    assertThat(
            judged(
                "Machtiging",
                "Naam:",
                "Voornamen",
                "Geboortedatum",
                "Nationaliteit",
                "Woonplaats",
                "Handtekening",
                "Paspoort",
                "Rijbewijs"))
        .isEqualTo(Recognised.NONE);
    assertThat(judged("Name", "Date of birth", "Place of birth", "Signature", "Nationality"))
        .isEqualTo(Recognised.NONE);
  }

  @Test
  void labelsOfDevicesAndInvoicesShouldBeNoCopies() {
    assertThat(
            judged(
                "MODEL: VX230v  HW VERSION 1.0",
                "S/N: 2194073001234567",
                "MAC: AC15A2F0E1D2",
                "SSID: MisterVoIP-E1D2",
                "WLAN KEY: 7HKQ2M9XPL4RZ8WB3NVT6YCD",
                "IMEI 356938035643809"))
        .isEqualTo(Recognised.NONE);
    assertThat(
            judged(
                "FACTUUR 2026-104422",
                "Klantnummer 100234",
                "IBAN NL91ABNA0417164300",
                "BTW NL001234567B01",
                "Vervaldatum 14-12-2026",
                "Totaal EUR 42,50",
                "<<< knip hier >>>"))
        .isEqualTo(Recognised.NONE);
  }

  @Test
  void sourceTextAndTrackingCodesShouldBeNoCopies() {
    assertThat(
            judged(
                "<html><body><div class=\"a\">",
                "3SABCD1234567<<BARCODE",
                "JVGL0123456789012345",
                "https://track.example/3SABCD1234567?postcode=3511AB"))
        .isEqualTo(Recognised.NONE);
    assertThat(CopySigns.of(List.of("PASPOORT"))).hasToString("[REDACTED]");
  }
}
