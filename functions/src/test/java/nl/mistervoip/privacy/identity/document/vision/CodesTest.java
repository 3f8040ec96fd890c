package nl.mistervoip.privacy.identity.document.vision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import nl.mistervoip.privacy.identity.document.vision.Codes.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A code on a page, and what a bar over it leaves. */
class CodesTest {
  private static final int CELL = 6;
  private static final int LEFT = 200;

  private BufferedImage page = Pixels.black(1, 1);
  private int side;

  @BeforeEach
  void drawACode() throws WriterException {
    BitMatrix code = new QRCodeWriter().encode("123456782", BarcodeFormat.QR_CODE, 1, 1);
    page = Pixels.black(700, 600);
    side = code.getWidth() * CELL;
    paint(Color.WHITE, new Rectangle(0, 0, 700, 600));
    for (int row = 0; row < code.getHeight(); row++) {
      for (int column = 0; column < code.getWidth(); column++) {
        if (code.get(column, row)) {
          int x = LEFT + column * CELL;
          paint(Color.BLACK, new Rectangle(x, LEFT + row * CELL, CELL, CELL));
        }
      }
    }
  }

  private void paint(Color color, Rectangle place) {
    Graphics2D pen = page.createGraphics();
    pen.setColor(color);
    pen.fill(place);
    pen.dispose();
  }

  static Stream<Arguments> halves() {
    return Stream.of(
            new double[] {0, 0, 0.55, 1},
            new double[] {0.45, 0, 0.55, 1},
            new double[] {0, 0, 1, 0.55},
            new double[] {0, 0.45, 1, 0.55})
        .flatMap(
            half -> Stream.of(Color.BLACK, Color.WHITE).map(color -> Arguments.of(half, color)));
  }

  @ParameterizedTest
  @MethodSource("halves")
  void halfACodeShouldLeaveTraces(double[] half, Color color) {
    int x = LEFT + (int) (half[0] * side);
    int y = LEFT + (int) (half[1] * side);
    paint(color, new Rectangle(x, y, (int) (half[2] * side), (int) (half[3] * side)));
    assertThat(Codes.look(page)).isEqualTo(Seen.TRACES);
  }

  @Test
  void aWholeCodeShouldBeReadable() {
    assertThat(Codes.look(page)).isEqualTo(Seen.READABLE);
  }

  @Test
  void aCoveredCodeShouldLeaveNothing() {
    paint(Color.BLACK, new Rectangle(LEFT, LEFT, side, side));
    assertThat(Codes.look(page)).isEqualTo(Seen.NOTHING);
  }

  @Test
  void aMarkAloneShouldBeNothing() {
    paint(Color.WHITE, new Rectangle(LEFT, LEFT, side, side));
    paint(Color.BLACK, new Rectangle(300, 300, 7 * CELL, 7 * CELL));
    paint(Color.WHITE, new Rectangle(300 + CELL, 300 + CELL, 5 * CELL, 5 * CELL));
    paint(Color.BLACK, new Rectangle(300 + 2 * CELL, 300 + 2 * CELL, 3 * CELL, 3 * CELL));
    assertThat(Codes.look(page)).isEqualTo(Seen.NOTHING);
  }
}
