package nl.mistervoip.privacy.platform.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import nl.mistervoip.privacy.request.Deadlines;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A letter as a tagged PDF (PDF/UA): headings, lists and tables keep their meaning for a screen
 * reader, and the one font is inside. It ships with PDFBox, so nothing comes from elsewhere. The
 * same letter gives the same bytes.
 */
public final class LetterPdf {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String FAMILY = "Liberation Sans";
  private static final int NORMAL_WEIGHT = 400;

  static {
    // The renderer logs every step; our logs hold only what someone has to act on.
    XRLog.setLoggingEnabled(false);
  }

  private LetterPdf() {}

  /**
   * A letter that is opened on a screen.
   *
   * @param letter what it says
   * @param at its date
   * @return the PDF
   */
  public static byte[] of(Letter letter, Instant at) {
    return rendered(page(letter), at);
  }

  /**
   * A letter that is printed: the address stands where an envelope with a window at the left shows
   * it (DL or C5/6, the sheet folded in three), 54 to 86 mm from the top.
   *
   * @param letter what it says
   * @param at its date
   * @param address name and address, a line each, at most seven
   * @return the PDF
   */
  public static byte[] forPost(Letter letter, Instant at, List<String> address) {
    Document page = page(letter);
    page.body().addClass("posted");
    Element box = page.body().prependElement("div").addClass("recipient");
    address.forEach(line -> box.appendElement("p").text(PlainText.line(line)));
    return rendered(page, at);
  }

  private static byte[] rendered(Document page, Instant at) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> resource(FONT), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
    builder.usePdfUaAccessibility(true);
    builder.useFastMode();
    builder.withProducer("Mister VoIP privacy desk");
    builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      return bytes(renderer.getPdfDocument(), at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Dates and the document id come from the case, not from the moment of writing. */
  private static byte[] bytes(PDDocument document, Instant at) throws IOException {
    GregorianCalendar date = GregorianCalendar.from(ZonedDateTime.ofInstant(at, Deadlines.ZONE));
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(date);
    information.setModificationDate(date);
    document.setDocumentId(at.toEpochMilli());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static Document page(Letter letter) {
    Document page = LetterHtml.page(letter);
    page.head().appendElement("meta").attr("name", "subject").attr("content", letter.title());
    page.head().appendElement("style").appendChild(new DataNode(style()));
    page.body().appendElement("p").addClass("brand").text("Mister VoIP");
    LetterHtml.append(page.body(), letter);
    return page;
  }

  private static String style() {
    try (InputStream in = resource("letter.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(LetterPdf.class.getResourceAsStream(name), name);
  }
}
