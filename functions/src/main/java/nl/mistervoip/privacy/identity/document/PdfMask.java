package nl.mistervoip.privacy.identity.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Tells whether a PDF holds more than it shows: each picture of a page, drawn alone, must look like
 * that part of the page. A box drawn over a picture does not take away what is under it.
 */
final class PdfMask {
  private static final int MOST_PICTURES = 12;
  private static final int UNLIKE = 60;
  private static final double SHARE = 0.002;
  private static final int OPAQUE = 250;

  private PdfMask() {}

  static boolean removable(PDDocument document, int index, float scale, BufferedImage shown)
      throws IOException {
    if (seeThrough(document.getDocument())) {
      return true;
    }
    int picture = 0;
    int pictures = 1;
    while (picture < pictures) {
      PdfDrawing drawing = new PdfDrawing(document);
      BufferedImage alone = drawing.picture(index, scale, picture);
      pictures = drawing.pictures();
      if (pictures > MOST_PICTURES || (pictures > 0 && differs(alone, shown))) {
        return true;
      }
      picture++;
    }
    return false;
  }

  /** A picture with a mask of its own holds what the mask makes invisible. */
  private static boolean seeThrough(COSDocument document) {
    Set<COSBase> masks = Collections.newSetFromMap(new IdentityHashMap<>());
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      if (document.getObjectFromPool(key).getObject() instanceof COSStream stream
          && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
        addMask(masks, stream);
      }
    }
    return !masks.isEmpty();
  }

  private static void addMask(Set<COSBase> masks, COSStream picture) {
    for (COSName name : new COSName[] {COSName.SMASK, COSName.MASK}) {
      COSBase mask = picture.getDictionaryObject(name);
      if (mask != null) {
        masks.add(mask);
      }
    }
  }

  private static boolean differs(BufferedImage alone, BufferedImage shown) {
    long covered = 0;
    long unlike = 0;
    int width = Math.min(alone.getWidth(), shown.getWidth());
    int height = Math.min(alone.getHeight(), shown.getHeight());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = alone.getRGB(x, y);
        if ((pixel >>> 24) >= OPAQUE) {
          covered++;
          unlike += unlike(pixel, shown.getRGB(x, y)) ? 1 : 0;
        }
      }
    }
    return unlike > covered * SHARE;
  }

  private static boolean unlike(int one, int other) {
    int red = Math.abs((one >> 16 & 255) - (other >> 16 & 255));
    int green = Math.abs((one >> 8 & 255) - (other >> 8 & 255));
    int blue = Math.abs((one & 255) - (other & 255));
    return Math.max(red, Math.max(green, blue)) > UNLIKE;
  }
}
