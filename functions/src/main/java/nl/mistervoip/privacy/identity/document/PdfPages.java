package nl.mistervoip.privacy.identity.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.identity.document.vision.Pixels;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The pages of a PDF from a mail: what is written on each, and the pages with a picture that is
 * large enough to be a document. Nothing in it is run; an invoice is read as text and costs no
 * drawing.
 */
final class PdfPages {
  private static final int MARK_WITHIN = 1024;
  private static final int MOST_PAGES = 60;
  private static final int DEPTH = 4;
  private static final int LEAST_LETTERS = 40;
  private static final int LEAST_SIDE = 160;
  private static final double DOTS_PER_POINT = 170.0 / 72;
  private static final double MOST_PIXELS = 6_000_000;

  private PdfPages() {}

  static boolean isPdf(byte[] file) {
    return new String(file, 0, Math.min(MARK_WITHIN, file.length), ISO_8859_1).contains("%PDF-");
  }

  static MailedFile of(byte[] file) throws IOException, RefusedException {
    PdfStreams.check(file);
    try (PDDocument document = PdfFile.loaded(file)) {
      int pages = document.getNumberOfPages();
      List<List<String>> texts = new ArrayList<>();
      List<MailedFile.Picture> pictures = new ArrayList<>();
      for (int index = 0; index < Math.min(pages, MOST_PAGES); index++) {
        List<String> lines = lines(document, index);
        texts.add(lines);
        // A page that says nothing shows something: drawn, or scanned in strips.
        if (isBlank(lines)
            || shows(document.getPage(index).getResources(), DEPTH, new HashSet<>())) {
          int page = index;
          pictures.add(() -> drawn(file, page));
        }
      }
      return MailedFile.limited(texts, pictures, pages > 0 && pages <= MOST_PAGES);
    }
  }

  private static List<String> lines(PDDocument document, int index) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(index + 1);
    stripper.setEndPage(index + 1);
    return stripper.getText(document).lines().toList();
  }

  private static boolean isBlank(List<String> lines) {
    return lines.stream().mapToInt(line -> line.strip().length()).sum() < LEAST_LETTERS;
  }

  /** Whether a page holds a picture on which a document could be read. */
  private static boolean shows(
      @org.jspecify.annotations.Nullable PDResources resources, int depth, Set<COSBase> seen)
      throws IOException {
    if (resources == null || depth == 0 || !seen.add(resources.getCOSObject())) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      boolean picture =
          object instanceof PDImageXObject image
              && Math.min(image.getWidth(), image.getHeight()) >= LEAST_SIDE;
      if (picture
          || (object instanceof PDFormXObject form
              && shows(form.getResources(), depth - 1, seen))) {
        return true;
      }
    }
    return false;
  }

  /** Opened anew for each page: pages in memory all at once would be too much. */
  private static BufferedImage drawn(byte[] file, int index) throws RefusedException {
    try (PDDocument document = PdfFile.loaded(file)) {
      float scale = PdfFile.scale(document.getPage(index), DOTS_PER_POINT, MOST_PIXELS);
      BufferedImage page = new PdfDrawing(document).page(index, scale, ImageType.RGB);
      return PictureFile.fitted(Pixels.flattened(page));
    } catch (IOException | RuntimeException | StackOverflowError problem) {
      throw new RefusedException(Refusal.DAMAGED);
    }
  }
}
