package nl.mistervoip.privacy.approval.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people find by hand: what they are is told by what is in them. */
class FoundFileTest {
  private static FoundFile sent(byte[] content) {
    return FoundFile.ofBase64(Base64.getEncoder().encodeToString(content));
  }

  private static FoundFile sent(String content) {
    return sent(content.getBytes(UTF_8));
  }

  private static void refused(byte[] content, int status) {
    assertThatThrownBy(() -> sent(content))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }

  private static byte[] picture(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pdf(Consumer<PDDocument> with) {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      with.accept(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] locked() {
    return pdf(
        document -> {
          try {
            document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] startsAProgram() {
    return pdf(
        document -> {
          PDAnnotationLink link = new PDAnnotationLink();
          link.setAction(new PDActionLaunch());
          try {
            document.getPage(0).getAnnotations().add(link);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] zip(String entry) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void whatIsTakenShouldBeToldByItsContent() {
    assertThat(sent(picture("png")).type().extension()).isEqualTo("png");
    assertThat(sent(picture("jpg")).type().extension()).isEqualTo("jpg");
    assertThat(sent(pdf(any -> {})).type().extension()).isEqualTo("pdf");
    assertThat(sent("[{\"naam\": \"Sam\"}]").type()).isEqualTo(FoundType.JSON);
    assertThat(sent("{\n  \"naam\": \"Sam\"\n}\n").type()).isEqualTo(FoundType.JSON);
    assertThat(sent("naam;plaats\nSam;Assen\n").type()).isEqualTo(FoundType.CSV);
    assertThat(sent("\uFEFFnaam,plaats\r\nSam,\"Assen, Drenthe\"\r\n").type())
        .isEqualTo(FoundType.CSV);
  }

  static Stream<byte[]> files() {
    return Stream.of(
        new byte[0],
        "MZ\u0090\0\3\0\0\0".getBytes(UTF_8),
        "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8),
        "<html><script>alert(1)</script></html>".getBytes(UTF_8),
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(UTF_8),
        "naam;plaats\nSam\n".getBytes(UTF_8),
        "{\"naam\": \"Sam\"} en meer".getBytes(UTF_8),
        "naam;\u0007plaats".getBytes(UTF_8),
        new byte[] {'n', 'a', 'a', 'm', ';', (byte) 0xE9},
        zip("xl/workbook.xml"),
        zip("word/vbaProject.bin"),
        "GIF89a\1\0\1\0".getBytes(UTF_8),
        "%PDF-1.7\nno more of it".getBytes(UTF_8),
        locked(),
        startsAProgram(),
        pdf(
            document ->
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.beep()"))),
        pdf(
            document -> {
              PDDocumentNameDictionary names =
                  new PDDocumentNameDictionary(document.getDocumentCatalog());
              names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
              document.getDocumentCatalog().setNames(names);
            }));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatCanDoSomethingOrCannotBeReadShouldBeRefused(byte[] content) {
    refused(content, 415);
  }

  private static COSDictionary action(String kind) {
    COSDictionary action = new COSDictionary();
    action.setName(COSName.S, kind);
    return action;
  }

  /** Behind something that is pressed. */
  private static byte[] pressed(COSDictionary action) {
    return pdf(
        document -> {
          COSDictionary link = new COSDictionary();
          link.setName(COSName.SUBTYPE, "Link");
          link.setItem(COSName.A, action);
          COSArray links = new COSArray();
          links.add(link);
          document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, links);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JavaScript",
        "Launch",
        "ImportData",
        "SubmitForm",
        "GoToE",
        "GoToR",
        "Thread",
        "Rendition",
        "Movie",
        "Sound"
      })
  void aPdfThatLeadsOutOfItselfOrPlaysSomethingShouldBeRefused(String kind) {
    refused(pressed(action(kind)), 415);
  }

  @Test
  void aPdfWithALinkThatIsPressedShouldBeTaken() {
    assertThat(sent(pressed(action("URI"))).type()).isEqualTo(FoundType.PDF);
    assertThat(sent(pressed(action("GoTo"))).type()).isEqualTo(FoundType.PDF);
  }

  @Test
  void aPdfThatBringsAScriptForItsModelShouldBeRefused() {
    COSDictionary model = new COSDictionary();
    model.setItem(COSName.getPDFName("OnInstantiate"), new COSDictionary());
    refused(pressed(model), 415);
  }

  @Test
  void aPdfThatOpensAnAddressByItselfShouldBeRefused() {
    refused(opens(action("URI")), 415);
    COSDictionary first = action("GoTo");
    COSArray next = new COSArray();
    next.add(first);
    next.add(action("URI"));
    first.setItem(COSName.NEXT, next);
    refused(opens(first), 415);
    refused(
        pdf(
            document -> {
              COSDictionary events = new COSDictionary();
              events.setItem(COSName.O, action("URI"));
              document.getPage(0).getCOSObject().setItem(COSName.AA, events);
            }),
        415);
  }

  @Test
  void aPdfThatOpensAtAPageWithLinksShouldBeTaken() {
    byte[] page =
        pdf(
            document -> {
              PDAnnotationLink link = new PDAnnotationLink();
              link.setAction(new PDActionURI());
              document.getPage(0).setAnnotations(List.of(link));
              PDPageFitDestination top = new PDPageFitDestination();
              top.setPage(document.getPage(0));
              document.getDocumentCatalog().setOpenAction(top);
            });
    assertThat(sent(page).type()).isEqualTo(FoundType.PDF);
  }

  private static byte[] opens(COSDictionary action) {
    return pdf(
        document ->
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action));
  }

  @Test
  void aTableShouldBeKeptSoThatNothingInItCalculates() {
    FoundFile file = sent("naam,bedrag\n=HYPERLINK(\"x\"),-3\n\"a;b\",@SUM(1)\n");
    assertThat(new String(file.bytes(), UTF_8))
        .isEqualTo("\uFEFFnaam;bedrag\r\n\"'=HYPERLINK(\"\"x\"\")\";'-3\r\n\"a;b\";'@SUM(1)\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Overzicht van tickets\nnaam;plaats\nSam;Assen\n",
        "Overzicht\n\nnaam,plaats\nSam,Assen\n",
        "naam\nSam\nBo\tAssen\n",
        "naam;plaats\nSam;Assen\neinde\n"
      })
  void aTableWithALineThatIsNoneOfItShouldBeRefused(String table) {
    refused(table.getBytes(UTF_8), 415);
  }

  @Test
  void aTableOfOneColumnShouldBeTakenWithDelimitersInQuotes() {
    assertThat(new String(sent("naam\n\"Assen, of; elders\"\n").bytes(), UTF_8))
        .isEqualTo("\uFEFFnaam\r\n\"Assen, of; elders\"\r\n");
  }

  @Test
  void emptyCellsAtTheEdgesOfATableWithTabsShouldStay() {
    assertThat(new String(sent("\n\tnaam\tplaats\n1\tSam\t\n2\t\t\n").bytes(), UTF_8))
        .isEqualTo("\uFEFF\"\";naam;plaats\r\n1;Sam;\r\n2;;\r\n");
  }

  @Test
  void aTableShouldHaveSoManyLinesAndCellsAndNoMore() {
    assertThat(sent("a;b\n".repeat(TableShape.MOST_LINES)).type()).isEqualTo(FoundType.CSV);
    refused("a;b\n".repeat(TableShape.MOST_LINES + 1).getBytes(UTF_8), 413);
    refused(";".repeat(TableShape.MOST_CELLS).getBytes(UTF_8), 413);
  }

  @Test
  void jsonShouldBeReadToItsEnd() {
    assertThat(sent(" \t{\"a\": [1, {\"b\": \"\\u00e9\"}]}\n").type()).isEqualTo(FoundType.JSON);
    for (String broken : List.of("{\"a\": [1, 2}", "[1, 2", "[1, \"\\x\"]", "[1] [2]", "{a: 1}")) {
      refused(broken.getBytes(UTF_8), 415);
    }
  }

  @Test
  void whatIsTooLargeShouldBeSaidSo() {
    byte[] table = "naam;plaats\n".repeat(FoundFile.LARGEST / 12 + 1).getBytes(UTF_8);
    refused(table, 413);
    assertThat(sent("a;b\n".repeat(1000)).size()).isGreaterThan(4000);
    assertThat(sent("a;b").toString()).doesNotContain("a;b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base64", "====", "é"})
  void whatIsNoBase64ShouldBeRefused(String sent) {
    assertThatThrownBy(() -> FoundFile.ofBase64(sent))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }
}
