package nl.mistervoip.privacy.intake.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import nl.mistervoip.privacy.intake.mail.Attachment;
import nl.mistervoip.privacy.intake.mail.Attachment.Reading;
import nl.mistervoip.privacy.intake.mail.DocumentText;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.ParseLimits;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What attached documents say, and the limits at which a person looks instead. */
class DocumentReaderTest {
  private static final String ASKED = "Ik wil al mijn gegevens inzien.";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final DocumentReader reader = new DocumentReader(System::nanoTime);

  static List<Arguments> documents() {
    return List.of(
        Arguments.of("application/pdf", SampleDocuments.pdf(ASKED)),
        Arguments.of("application/octet-stream; name=brief.PDF", SampleDocuments.pdf(ASKED)),
        Arguments.of(DOCX, SampleDocuments.docx(ASKED)),
        Arguments.of("application/octet-stream; name=brief.docx", SampleDocuments.docx(ASKED)),
        Arguments.of("application/vnd.oasis.opendocument.text", SampleDocuments.odt(ASKED)),
        Arguments.of("application/zip", zip("brief.pdf", SampleDocuments.pdf(ASKED))),
        Arguments.of("application/zip", zip("brief.txt", ASKED.getBytes(UTF_8))),
        Arguments.of("application/zip", zip("a.html", ("<p>" + ASKED).getBytes(UTF_8))),
        Arguments.of("application/ms-tnef", SampleDocuments.tnef(ASKED, "foto.jpg", new byte[10])),
        Arguments.of(
            "application/octet-stream; name=winmail.dat",
            SampleDocuments.tnef("", "brief.pdf", SampleDocuments.pdf(ASKED))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void theTextOfADocumentShouldCountAsPassedOn(String type, byte[] document) {
    ReadMail mail = read(type, document);
    assertThat(mail.views().getFirst().forwarded()).contains(ASKED).doesNotContain("GESCHRAPT");
    assertThat(mail.attachments()).extracting(Attachment::reading).containsExactly(Reading.READ);
  }

  @Test
  void paragraphsShouldStayApart() {
    assertThat(read(DOCX, SampleDocuments.docx(ASKED)).views().getFirst().forwarded())
        .contains(ASKED + "\nTweede alinea");
  }

  @Test
  void aScanShouldGoToAPerson() {
    ReadMail mail = read("application/pdf", SampleDocuments.pdf(""));
    assertThat(mail.attachments().getFirst().reading()).isEqualTo(Reading.NO_TEXT);
    assertThat(mail.attachments().getFirst().isPicture()).isTrue();
  }

  @Test
  void aLockedPdfShouldNotBeRead() {
    assertUnread("application/pdf", SampleDocuments.pdf(ASKED, 1, true));
  }

  @Test
  void twoHundredPagesShouldBeReadAndMoreNot() {
    byte[] at = SampleDocuments.pdf(ASKED, ParseLimits.PDF_PAGES, false);
    assertThat(read("application/pdf", at).hasUnread()).isFalse();
    assertUnread("application/pdf", SampleDocuments.pdf(ASKED, ParseLimits.PDF_PAGES + 1, false));
  }

  @Test
  void twoHundredFilesInAZipShouldBeReadAndMoreNot() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < ParseLimits.ZIP_ENTRIES; i++) {
      files.put("brief" + i + ".txt", ASKED.getBytes(UTF_8));
    }
    assertThat(read("application/zip", SampleDocuments.zip(files)).hasUnread()).isFalse();
    files.put("nog een.txt", ASKED.getBytes(UTF_8));
    assertUnread("application/zip", SampleDocuments.zip(files));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/zip", "application/octet-stream; name=brief.docx"})
  void aFileThatUnpacksToMoreThanAHundredTimesItsSizeShouldNotBeRead(String type) {
    assertUnread(type, zip("word/media/bom.bin", new byte[20 * 1024 * 1024]));
  }

  @Test
  void aZipThatUnpacksToMoreThan100MegabytesShouldNotBeRead() {
    byte[] file = new byte[1024 * 1024];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < file.length; i += 32) {
      // Compresses well, but not by a hundred.
      file[i] = (byte) random.nextInt(256);
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      files.put("deel" + i + ".bin", file);
    }
    assertThat(read("application/zip", SampleDocuments.zip(files)).hasUnread()).isFalse();
    files.put("nog een.bin", file);
    assertUnread("application/zip", SampleDocuments.zip(files));
  }

  @Test
  void aPackageInAPackageShouldNotBeOpened() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("brief.txt", ASKED.getBytes(UTF_8));
    files.put("binnen.zip", zip("a.txt", ASKED.getBytes(UTF_8)));
    ReadMail mail = read("application/zip", SampleDocuments.zip(files));
    assertThat(mail.hasUnread()).isTrue();
    assertThat(mail.views().getFirst().forwarded()).contains(ASKED);
  }

  @Test
  void moreThanAMillionCharactersShouldNotBeRead() {
    String text = "woorden en getallen 0123456789 abcdefghij \n".repeat(30_000);
    Map<String, byte[]> files = Map.of("a.txt", incompressibly(text).getBytes(UTF_8));
    assertUnread("application/zip", SampleDocuments.zip(files));
  }

  @Test
  void documentsThatTakeTooLongShouldNotBeRead() {
    AtomicLong watch = new AtomicLong();
    DocumentReader slow =
        new DocumentReader(() -> watch.getAndAdd(ParseLimits.DOCUMENTS_TIME.toNanos() / 20));
    List<DocumentText> texts =
        slow.read(mail("application/pdf", SampleDocuments.pdf(ASKED, 9, false)));
    assertThat(texts).extracting(DocumentText::reading).containsExactly(Reading.UNREAD);
  }

  @Test
  void entitiesShouldNeitherGrowNorReachOut() {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \""
            + ASKED.repeat(50)
            + "\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    String xml = bomb + "<w:document xmlns:w=\"w\"><w:p><w:t>&x;&a;</w:t></w:p></w:document>";
    ReadMail mail = read(DOCX, zip("word/document.xml", xml.getBytes(UTF_8)));
    assertThat(mail.views().getFirst().forwarded()).doesNotContain(ASKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/pdf",
        "application/zip",
        "application/ms-tnef",
        "application/vnd.oasis.opendocument.text",
        DOCX,
        "application/msword"
      })
  void aBrokenDocumentShouldNotBeReadAndNothingShouldEscape(String type) {
    assertUnread(type, "%PDF-1.7 PK geen document".getBytes(UTF_8));
    assertUnread(type, new byte[0]);
  }

  @Test
  void oneBrokenDocumentShouldNotKeepAnotherFromBeingRead() {
    String both =
        head("multipart/mixed; boundary=grens")
            + "--grens\r\n"
            + part("application/pdf", new byte[3])
            + "\r\n--grens\r\n"
            + part(DOCX, SampleDocuments.docx(ASKED))
            + "\r\n--grens--\r\n";
    byte[] raw = both.getBytes(UTF_8);
    ReadMail mail = ((ReadMail) MailParser.parse(raw)).with(reader.read(raw));
    assertThat(mail.attachments())
        .extracting(Attachment::reading)
        .containsExactly(Reading.UNREAD, Reading.READ);
    assertThat(mail.views().getFirst().forwarded()).contains(ASKED);
  }

  @Test
  void theReadersShouldLogNothingOfADocument() {
    // PDFBox logs by commons-logging, POI by log4j: both end in the log of the function.
    assertThat(LogFactory.getLog("org.apache.pdfbox.pdfparser.COSParser").isErrorEnabled())
        .isFalse();
    assertThat(LogFactory.getLog("org.apache.poi.hmef.HMEFMessage").isErrorEnabled()).isFalse();
  }

  private void assertUnread(String type, byte[] document) {
    ReadMail mail = read(type, document);
    assertThat(mail.hasUnread()).isTrue();
    assertThat(mail.views().getFirst().forwarded()).isEmpty();
  }

  private ReadMail read(String type, byte[] document) {
    byte[] raw = mail(type, document);
    return ((ReadMail) MailParser.parse(raw)).with(reader.read(raw));
  }

  private static byte[] mail(String type, byte[] document) {
    return (head(type).replace("\r\n\r\n", "\r\n")
            + part(type, document).replaceFirst("Content-Type: [^\r]*\r\n", ""))
        .getBytes(UTF_8);
  }

  private static String head(String type) {
    return "From: jan@klant.example\r\nMIME-Version: 1.0\r\nContent-Type: " + type + "\r\n\r\n";
  }

  private static String part(String type, byte[] document) {
    return "Content-Type: "
        + type
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(document);
  }

  private static byte[] zip(String name, byte[] content) {
    return SampleDocuments.zip(Map.of(name, content));
  }

  private static String incompressibly(String text) {
    StringBuilder out = new StringBuilder(text);
    new SplittableRandom(1)
        .ints(text.length() / 4, 0, text.length())
        .forEach(at -> out.setCharAt(at, (char) ('a' + at % 26)));
    return out.toString();
  }
}
