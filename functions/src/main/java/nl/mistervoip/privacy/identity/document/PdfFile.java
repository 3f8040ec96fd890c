package nl.mistervoip.privacy.identity.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.identity.document.vision.Pixels;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/** Draws the pages of a PDF that does nothing but show pictures. */
final class PdfFile {
  private static final int MOST_PAGES = 4;
  private static final float POINTS_PER_INCH = 72;
  private static final float DOTS_PER_INCH = 200;
  private static final long MOST_PIXELS = 8_000_000;

  private PdfFile() {}

  static OpenedFile opened(byte[] file) throws RefusedException {
    PdfStreams.check(file);
    try (PDDocument document = loaded(file)) {
      if (document.isEncrypted()) {
        throw new RefusedException(Refusal.PDF_ENCRYPTED);
      }
      PdfObjects.check(document.getDocument());
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new RefusedException(Refusal.PDF_TOO_MANY_PAGES);
      }
      return drawn(document);
    } catch (InvalidPasswordException locked) {
      throw new RefusedException(Refusal.PDF_ENCRYPTED);
    } catch (BudgetException spent) {
      throw new RefusedException(Refusal.PDF_TOO_COMPLEX);
    } catch (IOException | RuntimeException | StackOverflowError problem) {
      // Parsers throw anything at broken input; what they say may quote it.
      throw new RefusedException(Refusal.DAMAGED);
    }
  }

  /** The document, in memory alone. */
  static PDDocument loaded(byte[] file) throws IOException {
    return Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache());
  }

  private static OpenedFile drawn(PDDocument document) throws IOException, RefusedException {
    if (document.getNumberOfPages() == 0) {
      throw new RefusedException(Refusal.DAMAGED);
    }
    List<BufferedImage> pages = new ArrayList<>();
    boolean removable = false;
    for (int index = 0; index < document.getNumberOfPages(); index++) {
      PDPage page = document.getPage(index);
      float scale = scale(page);
      BufferedImage shown = new PdfDrawing(document).page(index, scale, ImageType.RGB);
      removable |= PdfMask.removable(document, index, scale, shown);
      pages.add(PictureFile.fitted(Pixels.flattened(shown)));
    }
    return new OpenedFile(List.copyOf(pages), removable);
  }

  /** Pages of unusual size are drawn with fewer dots per inch. */
  private static float scale(PDPage page) throws RefusedException {
    if (page.getCOSObject().getItem(COSName.getPDFName("UserUnit")) != null) {
      throw new RefusedException(Refusal.PDF_TOO_COMPLEX);
    }
    return scale(page, DOTS_PER_INCH / POINTS_PER_INCH, MOST_PIXELS);
  }

  /**
   * How many dots to a point fit.
   *
   * @param page to be drawn
   * @param wanted dots per point of an ordinary page
   * @param mostPixels what a page may have
   */
  static float scale(PDPage page, double wanted, double mostPixels) throws RefusedException {
    PDRectangle box = page.getCropBox();
    double area = (double) box.getWidth() * box.getHeight();
    if (area < 1 || !Double.isFinite(area) || area > 1e9) {
      throw new RefusedException(Refusal.PDF_TOO_COMPLEX);
    }
    return (float) Math.min(wanted, Math.sqrt(mostPixels / area));
  }
}
