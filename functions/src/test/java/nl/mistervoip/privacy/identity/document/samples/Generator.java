package nl.mistervoip.privacy.identity.document.samples;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import nl.mistervoip.privacy.identity.document.vision.Pixels;
import nl.mistervoip.privacy.identity.document.vision.Point;
import nl.mistervoip.privacy.identity.document.vision.Quad;

/** Draws copies; the same seed draws the same copy. */
public final class Generator {
  private static final List<Kind> COVERED = List.of(Kind.PHOTO, Kind.MRZ, Kind.NUMBER, Kind.BSN);
  private static final List<Covering> FULL =
      List.of(Covering.BLACK, Covering.WHITE, Covering.SCRIBBLE);

  private Generator() {}

  /** A copy whose fields are covered wholly or not at all. */
  public static Sample whole(long seed) {
    return draw(seed, false);
  }

  /** A copy whose fields are covered half, or by a pen line. */
  public static Sample partly(long seed) {
    return draw(seed, true);
  }

  /** A page before it was photographed, with where things stand. */
  static Sheet sheet(Random random, DocumentType type, Holder holder) {
    Sheet sheet = new Sheet(random);
    new Layouts(sheet, holder, random).draw(type);
    return sheet;
  }

  private static Sample draw(long seed, boolean partial) {
    Random random = new Random(seed * 7919 + (partial ? 1 : 0));
    DocumentType type = List.of(DocumentType.values()).get((int) Math.floorMod(seed, 5L));
    Level level = List.of(Level.values()).get((int) Math.floorMod(seed / 5, 4L));
    int subset = (int) Math.floorMod(seed / 20, 16L);
    Holder holder = Holder.drawn(random);
    Sheet sheet = sheet(random, type, holder);
    List<Region> regions = covered(sheet, coverings(subset, partial, random), random);
    boolean watermark = random.nextInt(4) == 0;
    if (watermark) {
      Covers.watermark(sheet.pen, random);
    }
    Camera.Shot shot = new Camera(level, random).shoot(sheet.picture);
    int quarters = level == Level.PHONE && random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0;
    BufferedImage picture = Pixels.turned(shot.picture(), quarters);
    List<Region> seen =
        regions.stream()
            .map(
                region ->
                    region.at(turned(shot.mapping().map(region.place()), shot.picture(), quarters)))
            .toList();
    byte[] file = encoded(picture, level, random);
    return new Sample(
        seed,
        type,
        level,
        watermark,
        partial,
        holder,
        file,
        picture.getWidth(),
        picture.getHeight(),
        seen);
  }

  private static Map<Kind, Covering> coverings(int subset, boolean partial, Random random) {
    Map<Kind, Covering> coverings = new EnumMap<>(Kind.class);
    Covering style =
        partial
            ? (random.nextBoolean() ? Covering.HALF : Covering.PEN_LINE)
            : FULL.get(random.nextInt(3));
    for (int bit = 0; bit < COVERED.size(); bit++) {
      // A partly covered copy covers all fields, as people do.
      boolean chosen = partial || (subset >> bit & 1) == 1;
      coverings.put(COVERED.get(bit), chosen ? style : Covering.NONE);
    }
    coverings.put(Kind.GHOST, coverings.getOrDefault(Kind.PHOTO, Covering.NONE));
    Covering code = coverings.getOrDefault(Kind.BSN, Covering.NONE);
    coverings.put(Kind.QR, random.nextInt(4) == 0 ? Covering.NONE : code);
    return coverings;
  }

  private static List<Region> covered(Sheet sheet, Map<Kind, Covering> coverings, Random random) {
    List<Region> regions = new ArrayList<>();
    for (Region region : sheet.regions) {
      Covering covering = coverings.getOrDefault(region.kind(), Covering.NONE);
      Rectangle2D place = region.place().path().getBounds2D();
      Covers.cover(sheet.pen, place, covering, random);
      regions.add(region.covered(covering));
    }
    return regions;
  }

  private static Quad turned(Quad quad, BufferedImage picture, int quarters) {
    Quad current = quad;
    for (int turn = 0; turn < quarters; turn++) {
      double height = turn % 2 == 0 ? picture.getHeight() : picture.getWidth();
      current =
          new Quad(
              turned(current.topLeft(), height),
              turned(current.topRight(), height),
              turned(current.bottomRight(), height),
              turned(current.bottomLeft(), height));
    }
    return current;
  }

  private static Point turned(Point point, double height) {
    return new Point(height - point.y(), point.x());
  }

  private static byte[] encoded(BufferedImage picture, Level level, Random random) {
    return switch (level) {
      case SCAN -> random.nextInt(10) == 0 ? png(picture) : jpeg(picture, 0.92f);
      case PHOTOCOPY -> jpeg(picture, 0.8f);
      case PHONE -> jpeg(picture, 0.5f + 0.35f * random.nextFloat());
      case POOR -> jpeg(picture, 0.22f + 0.23f * random.nextFloat());
    };
  }

  /** As PNG. */
  public static byte[] png(BufferedImage picture) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** As JPEG of a quality between 0 and 1. */
  public static byte[] jpeg(BufferedImage picture, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(quality);
      try (var stream = ImageIO.createImageOutputStream(out)) {
        writer.setOutput(stream);
        writer.write(null, new IIOImage(picture, null, null), settings);
      }
      return out.toByteArray();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } finally {
      writer.dispose();
    }
  }
}
