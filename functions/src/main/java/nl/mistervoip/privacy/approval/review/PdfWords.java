package nl.mistervoip.privacy.approval.review;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF that we made ourselves, by Apache PDFBox. */
final class PdfWords {
  private PdfWords() {}

  /**
   * All words of a document.
   *
   * @param pdf one of ours
   * @return its text, line by line as it is printed
   * @throws IOException when it is no PDF
   */
  static String of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      return stripper.getText(document).strip();
    }
  }
}
