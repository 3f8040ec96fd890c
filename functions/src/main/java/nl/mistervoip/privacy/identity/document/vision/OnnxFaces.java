package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A face model in ONNX form that the operator supplies. Two families are understood by what they
 * answer: UltraFace (one table of scores, background and face) and YuNet (for each of three grids
 * whether it is a face and whether there is an object). Only the certainty is used, no place and no
 * features.
 */
final class OnnxFaces implements FaceModel {
  /** A portrait on a page is a small part of it: the page is looked at whole and in quarters. */
  private static final int PARTS = 2;

  private static final double OVERLAP = 0.2;

  private final Model model;
  private final FaceScores scores;

  private OnnxFaces(Model model, FaceScores scores) {
    this.model = model;
    this.scores = scores;
  }

  static OnnxFaces of(byte[] network, int threads) {
    Model model = new Model(network, threads);
    return new OnnxFaces(model, FaceScores.of(model));
  }

  static OnnxFaces of(Path file, String sha256, int threads) {
    try {
      return of(ModelFiles.checked(Files.readAllBytes(file), sha256), threads);
    } catch (IOException problem) {
      throw new VisionException("the face model cannot be read", problem);
    }
  }

  @Override
  public double clearest(BufferedImage picture) {
    double clearest = 0;
    // A picture that is turned may come here too: orientation is found by text, and may be wrong.
    for (int quarters = 0; quarters < 4; quarters++) {
      BufferedImage turned = Pixels.turned(picture, quarters);
      clearest = Math.max(clearest, certainty(turned));
      for (int part = 0; part < PARTS * PARTS; part++) {
        clearest = Math.max(clearest, certainty(part(turned, part % PARTS, part / PARTS)));
      }
    }
    return clearest;
  }

  /** A quarter and a bit, so that no face is cut by all. */
  private static BufferedImage part(BufferedImage picture, int column, int row) {
    int width = (int) Math.ceil(picture.getWidth() * (1 + OVERLAP) / PARTS);
    int height = (int) Math.ceil(picture.getHeight() * (1 + OVERLAP) / PARTS);
    int x = column == 0 ? 0 : picture.getWidth() - width;
    int y = row == 0 ? 0 : picture.getHeight() - height;
    return Pixels.flattened(picture.getSubimage(x, y, width, height));
  }

  private double certainty(BufferedImage picture) {
    BufferedImage small = fitted(picture);
    int[] pixels = Pixels.of(small);
    FloatBuffer planes = model.room(3 * pixels.length);
    for (int plane = 0; plane < 3; plane++) {
      for (int pixel : pixels) {
        planes.put(scores.value(pixel, plane));
      }
    }
    return scores.clearest(model.all(planes.flip(), small.getWidth(), small.getHeight()));
  }

  /** As large as the model wants it, with black beside it where the shape differs. */
  private BufferedImage fitted(BufferedImage picture) {
    double scale =
        Math.min(
            (double) scores.width() / picture.getWidth(),
            (double) scores.height() / picture.getHeight());
    int width = Math.max(1, (int) (picture.getWidth() * scale));
    int height = Math.max(1, (int) (picture.getHeight() * scale));
    BufferedImage target = Pixels.black(scores.width(), scores.height());
    var pen = target.createGraphics();
    pen.drawImage(Pixels.scaled(picture, width, height), 0, 0, null);
    pen.dispose();
    return target;
  }
}
