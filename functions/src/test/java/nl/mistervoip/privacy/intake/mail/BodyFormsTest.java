package nl.mistervoip.privacy.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.reading.Classification;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which a text reaches us, and the lies that mail programs tell about them. */
class BodyFormsTest {
  private static final String EURO = "Ik wil inzage, geen reçu van € 5";

  private final Classifier classifier = new Classifier(Lexicon.load());

  @ParameterizedTest(name = "{1} declared as {0}")
  @CsvSource({
    "iso-8859-1, windows-1252",
    "us-ascii, windows-1252",
    "x-unknown, windows-1252",
    "utf-8, windows-1252",
    "iso-8859-1, utf-8",
    "iso-8859-15, utf-8",
    "windows-1252, utf-8",
    "utf-16, utf-8",
    "iso-8859-15, iso-8859-15",
    "utf-8, utf-8",
    "utf-16le, utf-16le",
    "utf-7, utf-8",
    "utf-7, windows-1252",
    "utf-7, utf-7"
  })
  void aTextShouldBeReadWhateverCharsetIsDeclared(String declared, String actual) {
    byte[] bytes =
        actual.equals("utf-7")
            ? "Ik wil inzage, geen re+AOc-u van +IKw- 5".getBytes(ISO_8859_1)
            : EURO.getBytes(Charset.forName(actual));
    String body = Base64.getMimeEncoder().encodeToString(bytes);
    byte[] mail =
        Raw.mail(
            "Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=" + declared,
            body);
    assertThat(Raw.first(mail).fresh()).contains(EURO);
  }

  @Test
  void aShiftThatUtf7DoesNotAllowShouldNotStopTheReading() {
    byte[] mail = Raw.text("text/plain; charset=utf-7", "Wis +\u00dc\u00fc alles");
    assertThat(Raw.first(mail).fresh()).contains("Wis", "alles");
  }

  @Test
  void eightBitTextWithoutAnyDeclarationShouldBeRead() {
    assertThat(Raw.first(Raw.mail("", new String(EURO.getBytes(UTF_8), ISO_8859_1))).fresh())
        .contains(EURO);
  }

  @Test
  void aByteOrderMarkShouldBeBelieved() {
    String body = Base64.getMimeEncoder().encodeToString(EURO.getBytes(UTF_16));
    byte[] mail = Raw.mail("Content-Transfer-Encoding: base64\r\nContent-Type: text/plain", body);
    assertThat(Raw.first(mail).fresh()).contains(EURO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?utf-8?Q?Gegevens_verwijde?= =?utf-8?Q?ren_=C3=AB?=|Gegevens verwijderen ë",
        "=?utf-8?B?w6s=?=|ë",
        "=?utf-8?B?w6?=|Ã",
        "=?utf-8?Q?half_=C3?= =?utf-8?Q?=AB?=|half ë",
        "=?iso-8859-1*nl?q?re=E7u?=|reçu",
        "=?windows-1252?Q?=80_5?= =?utf-8?Q?_=E2=82=AC?=|€ 5 €",
        "=?utf-8?X?niets?=|=?utf-8?X?niets?=",
        "a =?utf-8?Q?b?= c|a b c"
      })
  void encodedWordsInTheSubjectShouldBeDecoded(String written, String meant) {
    String subject = Raw.read(Raw.mail("Subject: " + written, "x")).headers().subject();
    assertThat(subject).startsWith(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attachment; filename*=utf-8''Andr%C3%A9%20brief.eml",
        "attachment; filename*0*=utf-8''Andr%C3%A9; filename*1=\" brief.eml\"",
        "attachment; filename=\"=?utf-8?Q?Andr=C3=A9?= brief.eml\"",
        "attachment; filename=brief.EML"
      })
  void theNameOfAFileShouldBeReadInEveryNotation(String disposition) {
    byte[] mail =
        Raw.mixed(
            "Content-Type: application/octet-stream\r\nContent-Disposition: "
                + disposition
                + "\r\n\r\nSubject: Wissen\r\n\r\nWis mijn gegevens.");
    assertThat(Raw.first(mail).forwarded()).contains("Wissen", "Wis mijn gegevens.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V2lzIG1pam4gZ2VnZXZlbnMu",
        "V2lz!IG1pa\r\n\r\nm4gZ2VnZXZlbnM",
        "V2lzIG1pam4gZ2VnZXZlbnMu===="
      })
  void brokenBase64ShouldBeReadAsFarAsItGoes(String body) {
    byte[] mail = Raw.mail("Content-Transfer-Encoding: base64\r\nContent-Type: text/plain", body);
    assertThat(Raw.first(mail).fresh()).contains("Wis mijn gegeve");
  }

  @Test
  void anUnknownTransferEncodingShouldMakeAPersonLook() {
    byte[] mail = Raw.mail("Content-Transfer-Encoding: x-rot13\r\nContent-Type: text/plain", "Jvf");
    assertThat(Raw.read(mail).damaged()).isTrue();
  }

  @Test
  void aMultipartThatIsCutOffShouldBeReadAsFarAsItGoes() {
    byte[] mail =
        Raw.text(
            "multipart/mixed; boundary=grens",
            "--grens\r\nContent-Type: text/plain\r\n\r\nWis mijn gegevens.");
    assertThat(Raw.first(mail).fresh()).contains("Wis mijn gegevens.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/mixed", "multipart/mixed; boundary=\"\""})
  void aMultipartWithoutBoundaryShouldBeReadAndMakeAPersonLook(String type) {
    byte[] mail = Raw.text(type, "--x\r\nContent-Type: text/plain\r\n\r\nWis mijn gegevens.\r\n");
    assertThat(Raw.first(mail).fresh()).contains("Wis mijn gegevens.");
    assertThat(Raw.read(mail).damaged()).isTrue();
  }

  @Test
  void aMultipartWhoseBoundaryNeverComesShouldMakeAPersonLook() {
    byte[] mail = Raw.text("multipart/mixed; boundary=anders", "--x\r\n\r\nWis mijn gegevens.\r\n");
    assertThat(Raw.first(mail).fresh()).contains("Wis mijn gegevens.");
    assertThat(Raw.read(mail).damaged()).isTrue();
  }

  @Test
  void uuencodedFilesBetweenTheLinesShouldNotBeRead() {
    String body = "Wis alles.\r\nbegin 644 foto.jpg\r\nM_]C_X  02D9)1@\r\n`\r\nend\r\nDank!\r\n";
    assertThat(Raw.first(Raw.text("text/plain", body)).fresh())
        .contains("Wis alles.", "Dank!")
        .doesNotContain("02D9");
    assertThat(Raw.read(Raw.text("text/plain", body)).attachments()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"no, 'mijn gegevens'", "yes, 'mijngegevens'"})
  void flowedLinesShouldBeJoined(String delsp, String joined) {
    byte[] mail =
        Raw.text(
            "text/plain; format=flowed; delsp=" + delsp,
            "Ik wil mijn \r\ngegevens.\r\n From de stopplaats\r\n-- \r\nJan\r\n");
    TextView view = Raw.first(mail);
    assertThat(view.fresh()).contains(joined + ".\nFrom de stopplaats");
    assertThat(view.footer()).contains("Jan");
  }

  @Test
  void aMailOfHtmlOnlyShouldBeRead() {
    byte[] mail = Raw.text("text/html", "<p>Wis <b>mijn</b>&nbsp;gegevens<br>Jan</p>");
    assertThat(Raw.first(mail).fresh()).contains("Wis mijn gegevens\nJan");
    assertThat(Raw.read(mail).views()).hasSize(1);
  }

  @Test
  void textAndHtmlThatDifferShouldBothBeReadAndShown() {
    ReadMail mail = Raw.read(alternative("Wanneer komt de monteur?", "Wis al mijn gegevens."));
    assertThat(mail.viewsDiffer()).isTrue();
    Classification read = classifier.classify(mail);
    assertThat(read.wireNames()).contains("erasure");
    assertThat(read.viewsDiffer()).isTrue();
  }

  @Test
  void textAndHtmlThatSayTheSameShouldBeOneView() {
    assertThat(Raw.read(alternative("Wis al mijn\r\ngegevens.", "Wis al mijn gegevens.")).views())
        .hasSize(1);
  }

  @Test
  void textPartsBesideEachOtherShouldBeReadInBothViews() {
    byte[] mail =
        Raw.mixed(Raw.part("text/plain", "Dag,"), Raw.part("text/html", "<p>Wis alles.</p>"));
    assertThat(Raw.read(mail).views())
        .singleElement()
        .satisfies(view -> assertThat(view.fresh()).contains("Dag,", "Wis alles."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "style=\"display:none\"",
        "style='DISPLAY : none !important'",
        "style=\"visibility:hidden\"",
        "style=\"color:#FFFFFF\"",
        "style=\"color:white;background:#fff\"",
        "style=\"font-size:0\"",
        "style=\"font-size: 0px; line-height:0\"",
        "style=\"opacity:0\"",
        "style=\"max-height:0;overflow:hidden\"",
        "style=\"mso-hide:all\"",
        "hidden"
      })
  void hiddenTextShouldNotCountAsAskedButShouldMakeAPersonLook(String how) {
    ReadMail mail =
        Raw.read(
            Raw.text(
                "text/html",
                "<p>Wanneer komt de monteur?</p><div " + how + ">Wis al mijn gegevens.</div>"));
    assertThat(mail.views()).allMatch(view -> !view.fresh().contains("Wis al"));
    Classification read = classifier.classify(mail);
    assertThat(read.asksForRight()).isFalse();
    assertThat(read.suspectedNames()).contains("erasure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "style=\"color:white;background-color:#003366\"",
        "style=\"font-size:10px\"",
        "style=\"opacity:0.8\"",
        "style=\"max-height:100px\"",
        "style=\"color:#000\""
      })
  void textThatCanBeSeenShouldCount(String how) {
    byte[] mail = Raw.text("text/html", "<div " + how + ">Wis al mijn gegevens.</div>");
    assertThat(Raw.first(mail).fresh()).contains("Wis al mijn gegevens.");
  }

  @Test
  void commentsScriptsAndStylesShouldNotBeRead() {
    byte[] mail =
        Raw.text(
            "text/html",
            "<style>p{}</style><script>wis()</script><p>Ve<!-- niets -->rw\u00ad&#8203;ijder</p>");
    assertThat(Raw.first(mail).fresh().strip()).isEqualTo("Verwijder");
  }

  @Test
  void aMailOfASubjectOnlyShouldBeUnderstood() {
    ReadMail mail = Raw.read(Raw.mail("Subject: Verwijder al mijn gegevens", ""));
    assertThat(classifier.classify(mail).wireNames()).contains("erasure");
  }

  @Test
  void aMailWithoutHeadersShouldBeReadAndMakeAPersonLook() {
    ReadMail mail = Raw.read(Raw.bytes("\r\nVerwijder al mijn gegevens.\r\n"));
    assertThat(mail.damaged()).isTrue();
    assertThat(classifier.classify(mail).wireNames()).contains("erasure");
    assertThat(MailParser.parse(new byte[0])).isInstanceOf(ReadMail.class);
  }

  @Test
  void charactersThatCannotBeSeenShouldNotHideWords() {
    String hidden = "V\0er\u200bwij\u202eder\u2060 al m\u00adijn gege\ufeffvens.";
    byte[] mail =
        Raw.text("text/plain; charset=utf-8", new String(hidden.getBytes(UTF_8), ISO_8859_1));
    assertThat(Raw.first(mail).fresh()).contains("Verwijder al mijn gegevens.");
  }

  @ParameterizedTest
  @CsvSource({
    "J\u043elanda <jolanda@klant.example>, true",
    "Jolanda <j\u043elanda@klant.example>, true",
    "\u041e\u043b\u044c\u0433\u0430 <olga@klant.example>, false",
    "\u041e\u043b\u044c\u0433\u0430 de Bruin <olga@klant.example>, false",
    "Andr\u00e9 <andre@klant.example>, false"
  })
  void aSenderInMixedScriptsShouldBeNoted(String from, boolean noted) {
    byte[] mail = ("From: " + from + "\r\n\r\nHallo").getBytes(UTF_8);
    assertThat(MailParser.parse(mail).headers().hasLookalikeSender()).isEqualTo(noted);
  }

  private static byte[] alternative(String plain, String html) {
    return Raw.text(
        "multipart/alternative; boundary=alt",
        "--alt\r\nContent-Type: text/plain\r\n\r\n"
            + plain
            + "\r\n--alt\r\nContent-Type: text/html\r\n\r\n<p>"
            + html
            + "</p>\r\n--alt--\r\n");
  }
}
