package nl.mistervoip.privacy.intake.document;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import nl.mistervoip.privacy.intake.mail.ParseLimits;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, by Apache PDFBox. A locked one is not read, whatever the lock forbids. */
final class PdfText {
  private PdfText() {}

  static void read(byte[] bytes, Findings findings, Allowance allowance) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.isEncrypted()) {
        throw new UnreadableDocumentException("The PDF is locked.");
      }
      if (document.getNumberOfPages() > ParseLimits.PDF_PAGES) {
        throw new UnreadableDocumentException("The PDF has too many pages.");
      }
      new Stripper(allowance).writeText(document, new Into(findings));
    }
  }

  /** Looks at the clock with every drawing command, because one page can hold millions. */
  private static final class Stripper extends PDFTextStripper {
    private final Allowance allowance;

    Stripper(Allowance allowance) {
      this.allowance = allowance;
      setSortByPosition(false);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      allowance.check();
      super.processOperator(operator, operands);
    }
  }

  private static final class Into extends Writer {
    private final Findings findings;

    Into(Findings findings) {
      this.findings = findings;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
      findings.add(new String(chars, from, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
