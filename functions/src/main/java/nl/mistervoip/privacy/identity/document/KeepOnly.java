package nl.mistervoip.privacy.identity.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.imageio.ImageIO;
import nl.mistervoip.privacy.identity.document.vision.Lettering;
import nl.mistervoip.privacy.identity.document.vision.Pixels;
import nl.mistervoip.privacy.identity.document.vision.Point;
import nl.mistervoip.privacy.identity.document.vision.Quad;

/** Makes the copy that a person may see: black, but for the places that are let through. */
final class KeepOnly {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Europe/Amsterdam"));
  private static final int STRIP = 60;
  private static final int LETTERS = 26;
  private static final int AROUND = 24;

  private static final Lettering LETTERING = Lettering.sans();

  private KeepOnly() {}

  /** The kept places of a page, nothing of the denied ones. */
  static BufferedImage of(BufferedImage page, List<Quad> kept, List<Quad> denied) {
    BufferedImage copy = Pixels.black(page.getWidth(), page.getHeight());
    Graphics2D pen = copy.createGraphics();
    for (Quad place : kept) {
      Shape all = pen.getClip();
      pen.clip(place.path());
      pen.drawImage(page, 0, 0, null);
      pen.setClip(all);
    }
    pen.setColor(Color.BLACK);
    denied.forEach(place -> pen.fill(place.path()));
    pen.dispose();
    return copy;
  }

  /**
   * The kept places one below the other, with some black around each: as much as can be seen of a
   * copy, and far less to look at.
   */
  static BufferedImage gathered(BufferedImage copy, List<Quad> kept) {
    Rectangle page = new Rectangle(copy.getWidth(), copy.getHeight());
    List<Rectangle> parts =
        kept.stream().map(place -> place.path().getBounds().intersection(page)).toList();
    int width = parts.stream().mapToInt(part -> part.width).max().orElse(1);
    int height = parts.stream().mapToInt(part -> part.height + AROUND).sum();
    BufferedImage gathered = Pixels.black(width + 2 * AROUND, height + AROUND);
    Graphics2D pen = gathered.createGraphics();
    int y = AROUND;
    for (Rectangle part : parts) {
      if (!part.isEmpty()) {
        BufferedImage piece = copy.getSubimage(part.x, part.y, part.width, part.height);
        pen.drawImage(piece, AROUND, y, null);
        y += part.height + AROUND;
      }
    }
    pen.dispose();
    return gathered;
  }

  /** One below the other, with what the copy is for and the day it was made, as PNG. */
  static byte[] stamped(List<BufferedImage> copies, Instant now) {
    int width = copies.stream().mapToInt(BufferedImage::getWidth).max().orElse(0);
    int height = copies.stream().mapToInt(BufferedImage::getHeight).sum();
    BufferedImage page = Pixels.black(Math.max(width, 700), height + STRIP);
    Graphics2D pen = page.createGraphics();
    int y = 0;
    for (BufferedImage copy : copies) {
      pen.drawImage(copy, 0, y, null);
      y += copy.getHeight();
    }
    pen.setColor(Color.WHITE);
    String purpose = "Alleen voor identiteitscontrole / identity check only  " + DAY.format(now);
    LETTERING.write(pen, purpose, new Point(12, y + 40.0), LETTERS);
    pen.dispose();
    return png(page);
  }

  private static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      // Never a cache on disk.
      ImageIO.setUseCache(false);
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
