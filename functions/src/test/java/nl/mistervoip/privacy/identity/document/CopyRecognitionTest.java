package nl.mistervoip.privacy.identity.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import nl.mistervoip.privacy.identity.document.samples.Sample;
import nl.mistervoip.privacy.intake.document.SampleDocuments;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** From bytes to the one answer, with the models; a few pictures, for each takes seconds. */
class CopyRecognitionTest {
  /** Nothing covered; wholly covered; half covered, each of another document and camera. */
  private static final Sample OPEN = Generator.whole(1);

  private static final Sample COVERED = Generator.whole(300);
  private static final Sample HALF = Generator.partly(900_013);
  private static final CopyRecognition RECOGNITION = CopyRecognition.open(2);

  @Test
  void copiesShouldBeKnownCoveredOrNot() {
    assertThat(RECOGNITION.look(OPEN.file())).isEqualTo(Recognised.COPY);
    assertThat(RECOGNITION.look(COVERED.file())).isEqualTo(Recognised.COPY);
    assertThat(RECOGNITION.look(HALF.file())).isEqualTo(Recognised.COPY);
  }

  @Test
  void copiesInPdfAndInADocumentShouldBeKnown() throws IOException {
    byte[] pdf = Pdfs.picture(ImageIO.read(new ByteArrayInputStream(COVERED.file())), false);
    assertThat(RECOGNITION.look(pdf)).isEqualTo(Recognised.COPY);
    byte[] docx =
        zip(Map.of("word/document.xml", new byte[9000], "word/media/a.jpeg", OPEN.file()));
    assertThat(RECOGNITION.look(docx)).isEqualTo(Recognised.COPY);
  }

  @Test
  void whatOutlookWrapsAndWhatAPackageHoldsShouldBeOpened() throws IOException {
    byte[] wrapped = SampleDocuments.tnef("Hierbij", "id.jpg", HALF.file());
    assertThat(opened(wrapped).pictures()).hasSize(1);
    byte[] many =
        zip(
            IntStream.range(0, 10)
                .boxed()
                .collect(Collectors.toMap(i -> i + ".jpg", i -> HALF.file())));
    assertThat(opened(many).pictures()).hasSize(MailedFile.MOST_PICTURES);
    assertThat(opened(many).whole()).as("two were left out").isFalse();
  }

  @Test
  void whatPeopleMailToATelecomCompanyShouldBeNoCopy() {
    assertThat(RECOGNITION.look(NearMisses.routerLabel())).isEqualTo(Recognised.NONE);
    assertThat(RECOGNITION.look(NearMisses.invoice())).isEqualTo(Recognised.NONE);
    assertThat(RECOGNITION.look(NearMisses.screenshot())).isEqualTo(Recognised.NONE);
    assertThat(RECOGNITION.look(NearMisses.scenery())).isEqualTo(Recognised.NONE);
  }

  @Test
  void anInvoiceAsPdfShouldBeReadAsText() throws IOException {
    byte[] pdf = written("Factuur 2026-104422", "Geboortedatum 10-03-1965", "Totaal EUR 53,70");
    MailedFile file = opened(pdf);
    assertThat(file.pictures()).as("nothing has to be drawn").isEmpty();
    assertThat(RECOGNITION.look(pdf)).isEqualTo(Recognised.NONE);
    byte[] copied = written("PASPOORT PASSPORT", "naam / surname", "geldig tot / date of expiry");
    assertThat(RECOGNITION.look(copied)).isEqualTo(Recognised.COPY);
  }

  @Test
  void whatCannotBeLookedAtShouldBeSaidToBeSo() throws IOException {
    byte[] heic = "\0\0\0\u0018ftypheic....".getBytes(ISO_8859_1);
    assertThat(RECOGNITION.look(heic)).isEqualTo(Recognised.UNREADABLE);
    byte[] torn = Arrays.copyOf(OPEN.file(), 300);
    assertThat(RECOGNITION.look(torn)).isEqualTo(Recognised.UNREADABLE);
    assertThat(RECOGNITION.look("%PDF-1.7 nothing".getBytes(ISO_8859_1)))
        .isEqualTo(Recognised.UNREADABLE);
    assertThat(RECOGNITION.look("PK\u0003\u0004locked".getBytes(ISO_8859_1)))
        .isEqualTo(Recognised.UNREADABLE);
    assertThat(RECOGNITION.look(new byte[0])).isEqualTo(Recognised.UNREADABLE);
    byte[] text = zip(Map.of("word/document.xml", new byte[9000]));
    assertThat(RECOGNITION.look(text)).isEqualTo(Recognised.NONE);
  }

  private static MailedFile opened(byte[] file) {
    try {
      return MailedFile.of(file);
    } catch (MailedFile.Unreadable e) {
      throw new AssertionError("It can be opened.", e);
    }
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] written(String... lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream text = new PDPageContentStream(document, page)) {
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        for (int row = 0; row < lines.length; row++) {
          text.beginText();
          text.newLineAtOffset(60, 700 - 30f * row);
          text.showText(lines[row]);
          text.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
