package nl.mistervoip.privacy.identity.document.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number below a label, and bars over all of it or a part. */
class CutTextTest {
  private static final Lettering SANS = Lettering.sans();
  private static final Color PAPER = new Color(215, 220, 225);
  private static final int LEFT = 300;
  private static final int BASE = 400;
  private static final int SIZE = 36;
  private static final int TOP = BASE - 26;

  private BufferedImage page = Pixels.black(1, 1);

  @BeforeEach
  void aNumberOnAPage() {
    page = Pixels.black(1200, 800);
    paint(PAPER, new Rectangle(0, 0, 1200, 800));
    write("503490787");
  }

  private void write(String text) {
    Graphics2D pen = page.createGraphics();
    pen.setColor(new Color(25, 25, 35));
    SANS.write(pen, text, new Point(LEFT, BASE), SIZE);
    pen.dispose();
  }

  private void paint(Color color, Rectangle place) {
    Graphics2D pen = page.createGraphics();
    pen.setColor(color);
    pen.fill(place);
    pen.dispose();
  }

  private void bar(int from, int to) {
    int width = (int) SANS.width("503490787", SIZE);
    paint(Color.BLACK, new Rectangle(LEFT - 6, from, width + 12, to - from));
  }

  private void tilted(double degrees) {
    BufferedImage target = Pixels.black(page.getWidth(), page.getHeight());
    Graphics2D pen = target.createGraphics();
    pen.setColor(PAPER);
    pen.fillRect(0, 0, target.getWidth(), target.getHeight());
    pen.drawImage(
        page, AffineTransform.getRotateInstance(Math.toRadians(degrees), LEFT, BASE), null);
    pen.dispose();
    page = target;
  }

  @ParameterizedTest
  @CsvSource({"-10, 10", "-10, 16", "10, 36", "16, 36", "11, 15"})
  void aBarOrAPenLineThatLeavesPartsOfDigitsShouldBeFoundWhereItIs(int from, int to) {
    bar(TOP + from, TOP + to);
    List<Quad> found = CutText.on(page).bars();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().topLeft().y()).isBetween(TOP + from - 2.0, TOP + from + 2.0);
    assertThat(found.getFirst().height()).isBetween(to - from - 2.0, to - from + 2.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-8, -3, 3, 8})
  void itShouldBeFoundOnATiltedPage(double degrees) {
    bar(TOP - 10, TOP + 14);
    tilted(degrees);
    assertThat(CutText.on(page).bars()).hasSize(1);
  }

  @Test
  void itShouldBeFoundInShadeAndOnALargePicture() {
    bar(TOP - 10, TOP + 14);
    int[] pixels = Pixels.of(page);
    for (int at = 0; at < pixels.length; at++) {
      pixels[at] = (pixels[at] >> 2) & 0x3F3F3F;
    }
    page = Pixels.scaled(page, 3600, 2400);
    List<Quad> found = CutText.on(page).bars();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().topLeft().x()).isBetween(3 * LEFT - 30.0, 3 * LEFT + 10.0);
  }

  @Test
  void aBarOverTheWholeNumberShouldBeNothing() {
    bar(TOP - 6, BASE + 8);
    assertThat(CutText.on(page).bars()).isEmpty();
    tilted(5);
    assertThat(CutText.on(page).bars()).isEmpty();
  }

  @Test
  void aWhiteOrAFreeNumberShouldBeNothing() {
    assertThat(CutText.on(page).bars()).isEmpty();
    paint(Color.WHITE, new Rectangle(LEFT - 6, TOP - 6, 250, 46));
    assertThat(CutText.on(page).bars()).isEmpty();
  }

  @Test
  void textOnAPrintedLineShouldBeNothing() {
    bar(BASE, BASE + 3);
    assertThat(CutText.on(page).bars()).isEmpty();
  }

  private boolean left(double degrees) {
    double turn = Math.toRadians(degrees);
    Point across = new Point(Math.cos(turn), Math.sin(turn));
    Point down = new Point(-Math.sin(turn), Math.cos(turn));
    Point start = new Point(LEFT, BASE).plus(down, -66);
    Quad label =
        new Quad(
            start,
            start.plus(across, 250),
            start.plus(across, 250).plus(down, 27),
            start.plus(down, 27));
    return CutText.on(page).leftBelow(label, 27);
  }

  @ParameterizedTest
  @CsvSource({"-10, 10", "10, 36", "11, 15"})
  void strokesBelowALabelShouldBeLeftBesideABarThatCoversAPart(int from, int to) {
    assertThat(left(0)).isTrue();
    bar(TOP + from, TOP + to);
    assertThat(left(0)).isTrue();
    paint(Color.WHITE, new Rectangle(LEFT - 6, TOP + from, 250, to - from));
    assertThat(left(0)).isTrue();
  }

  @Test
  void threeDigitsBesideABarShouldBeLeft() {
    paint(Color.BLACK, new Rectangle(LEFT - 6, TOP - 8, 130, 44));
    assertThat(left(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-4, 0, 4})
  void nothingShouldBeLeftBelowALabelUnderABlackOrWhiteBar(double degrees) {
    bar(TOP - 8, BASE + 12);
    tilted(degrees);
    assertThat(left(degrees)).isFalse();
    paint(PAPER, new Rectangle(LEFT - 50, TOP - 70, 400, 170));
    assertThat(left(degrees)).isFalse();
  }

  @Test
  void gapsBetweenTheStrokesOfAPenShouldNotBeTakenForWhatIsLeft() {
    bar(TOP - 8, BASE + 12);
    for (int y = TOP - 8; y < BASE; y += 9) {
      paint(PAPER, new Rectangle(LEFT - 6, y, 250, 3));
    }
    assertThat(left(0)).isFalse();
  }

  @Test
  void aLargeDarkPictureShouldBeNoBar() {
    paint(Color.BLACK, new Rectangle(LEFT - 6, TOP + 12, 300, 200));
    assertThat(CutText.on(page).bars()).isEmpty();
  }
}
