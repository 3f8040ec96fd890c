package nl.mistervoip.privacy.identity.document.vision;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** Square codes that a machine can read, as on the back of newer documents. */
public final class Codes {
  private static final int MOST_PIXELS = 1_500_000;
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE));

  /** What was seen. */
  public enum Seen {
    /** A code that can be read. */
    READABLE,
    /** Something built like a code, which was not read here; another reader may do better. */
    TRACES,
    /** Nothing. */
    NOTHING
  }

  private Codes() {}

  /**
   * Looks for codes at several sizes.
   *
   * @param picture 24 bit
   * @return what was seen; never what a code says
   */
  public static Seen look(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    LuminanceSource half = source(Pixels.scaled(picture, width / 2 + 1, height / 2 + 1));
    LuminanceSource plain = source(picture);
    if (readable(half) || readable(plain)) {
      return Seen.READABLE;
    }
    if (4L * width * height <= MOST_PIXELS
        && readable(source(Pixels.scaled(picture, 2 * width, 2 * height)))) {
      return Seen.READABLE;
    }
    return FinderMarks.in(picture) ? Seen.TRACES : Seen.NOTHING;
  }

  private static LuminanceSource source(BufferedImage picture) {
    return new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), Pixels.of(picture));
  }

  private static boolean readable(LuminanceSource source) {
    return readable(new HybridBinarizer(source)) || readable(new GlobalHistogramBinarizer(source));
  }

  private static boolean readable(Binarizer binarizer) {
    try {
      new MultiFormatReader().decode(new BinaryBitmap(binarizer), HINTS);
      return true;
    } catch (NotFoundException nothing) {
      return false;
    }
  }
}
