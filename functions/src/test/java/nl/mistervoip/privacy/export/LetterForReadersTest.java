package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The letter as readers other than ours see it: veraPDF, pdftotext. */
class LetterForReadersTest {
  @ParameterizedTest
  @EnumSource
  void theLetterShouldBeAccessibleByPdfUa(Language language) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(letter(language)), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions().stream().map(TestAssertion::toString)).isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherReaderShouldFindTheTextInItsOrder(Language language) throws Exception {
    Path file = Files.createTempFile("letter", ".pdf");
    Files.write(file, letter(language));
    String text = Pdftotext.read(file).replaceAll("\\s+", " ");
    Files.delete(file);
    assertThat(text)
        .containsSubsequence(
            language == Language.NL
                ? new String[] {
                  "Antwoord op uw verzoek om inzage",
                  "Zaaknummer",
                  "Goedendag",
                  "Wat u in het pakket vindt",
                  "Waar wij hebben gezocht",
                  "Klantgegevens",
                  "Uw rechten",
                  "Geen automatische besluiten",
                  "Doorgifte buiten Europa",
                  "Bent u het niet met ons eens?",
                  "Met vriendelijke groet"
                }
                : new String[] {
                  "Answer to your request for access",
                  "Case number",
                  "Hello",
                  "What is in the package",
                  "Where we searched",
                  "Customer details",
                  "Your rights",
                  "No automated decisions",
                  "Transfers outside Europe",
                  "Do you disagree?",
                  "Kind regards"
                });
  }

  @ParameterizedTest
  @EnumSource
  void everyFontShouldBeInsideAndTheTitleShown(Language language) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(letter(language))) {
      assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
      for (PDPage page : pdf.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
  }

  private static byte[] letter(Language language) {
    Desk desk = new Desk(BusyCustomer.landscape(), ANNEKE, language, Right.ACCESS);
    desk.searchAll();
    desk.build();
    Map<String, byte[]> files = desk.files();
    return files.getOrDefault(FileNames.letter(language), new byte[0]);
  }
}
