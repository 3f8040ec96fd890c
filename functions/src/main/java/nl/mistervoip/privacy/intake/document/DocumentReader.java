package nl.mistervoip.privacy.intake.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import nl.mistervoip.privacy.intake.mail.Document;
import nl.mistervoip.privacy.intake.mail.DocumentText;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.ParseLimits;

/**
 * Reads the documents attached to a mail. Whatever the bytes, each document ends with an answer;
 * only memory is bounded from outside.
 */
public final class DocumentReader {
  private final LongSupplier nanoTime;

  /**
   * A reader that keeps to {@link ParseLimits#DOCUMENTS_TIME}.
   *
   * @param nanoTime a stopwatch in nanoseconds, such as {@link System#nanoTime}
   */
  public DocumentReader(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Reads the documents of a raw mail.
   *
   * @param raw the mail as received
   * @return what each document says, in their order; never fails
   */
  public List<DocumentText> read(byte[] raw) {
    Allowance allowance = new Allowance(nanoTime, ParseLimits.DOCUMENTS_TIME);
    List<DocumentText> texts = new ArrayList<>();
    int left = ParseLimits.DOCUMENT_TEXT_CHARS;
    for (Document document : MailParser.documents(raw)) {
      DocumentText text = read(document, left, allowance);
      left -= text.text().length();
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  private static DocumentText read(Document document, int most, Allowance allowance) {
    Findings findings = new Findings(most);
    try {
      allowance.check();
      byte[] bytes = document.bytes();
      switch (document.type()) {
        case PDF -> PdfText.read(bytes, findings, allowance);
        case DOCX -> OfficeText.DOCX.read(bytes, findings, allowance);
        case ODT -> OfficeText.ODT.read(bytes, findings, allowance);
        case ZIP -> PackedText.ofZip(bytes, findings, allowance);
        case TNEF -> PackedText.ofTnef(bytes, findings, allowance);
        case UNSUPPORTED -> findings.missSome();
      }
      return findings.of(document.index());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Broken, locked or over a limit: for the mail that is all the same, a person looks.
      return DocumentText.unread(document.index());
    }
  }
}
