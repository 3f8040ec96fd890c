package nl.mistervoip.privacy.identity.document.vision;

import java.util.Map;

/** How a family of face models wants its pixels, and how it says what it saw. */
enum FaceScores {
  /** Red, green, blue around 0; scores as pairs of background and face. */
  ULTRAFACE {
    @Override
    float value(int pixel, int plane) {
      return (((pixel >> (16 - 8 * plane)) & 0xFF) - 127f) / 128f;
    }

    @Override
    double clearest(Map<String, float[]> answers) {
      float[] pairs = answers.getOrDefault(SCORES, new float[0]);
      double clearest = 0;
      for (int face = 1; face < pairs.length; face += 2) {
        clearest = Math.max(clearest, pairs[face]);
      }
      return clearest;
    }
  },
  /** Blue, green, red from 0 to 255; certainty is the root of two scores multiplied. */
  YUNET {
    @Override
    float value(int pixel, int plane) {
      return (pixel >> (8 * plane)) & 0xFF;
    }

    @Override
    double clearest(Map<String, float[]> answers) {
      double clearest = 0;
      for (String grid : GRIDS) {
        float[] faces = answers.getOrDefault("cls_" + grid, new float[0]);
        float[] objects = answers.getOrDefault("obj_" + grid, new float[0]);
        for (int at = 0; at < Math.min(faces.length, objects.length); at++) {
          clearest = Math.max(clearest, Math.sqrt(bounded(faces[at]) * bounded(objects[at])));
        }
      }
      return clearest;
    }
  };

  private static final String SCORES = "scores";
  private static final String[] GRIDS = {"8", "16", "32"};
  private static final int ULTRAFACE_WIDTH = 320;
  private static final int ULTRAFACE_HEIGHT = 240;
  private static final int YUNET_SIDE = 640;

  /** The family of a model; throws {@link VisionException} when it is none that is understood. */
  static FaceScores of(Model model) {
    if (model.outputs().contains(SCORES)) {
      return ULTRAFACE;
    }
    if (model.outputs().contains("cls_8") && model.outputs().contains("obj_8")) {
      return YUNET;
    }
    throw new VisionException("the face model is neither like UltraFace nor like YuNet");
  }

  /** The part of a colour that goes into a plane. */
  abstract float value(int pixel, int plane);

  /** Certainty of the clearest face, 0 to 1. */
  abstract double clearest(Map<String, float[]> answers);

  int width() {
    return this == YUNET ? YUNET_SIDE : ULTRAFACE_WIDTH;
  }

  int height() {
    return this == YUNET ? YUNET_SIDE : ULTRAFACE_HEIGHT;
  }

  private static double bounded(float score) {
    return Math.clamp(score, 0f, 1f);
  }
}
