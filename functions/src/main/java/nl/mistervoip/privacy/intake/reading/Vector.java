package nl.mistervoip.privacy.intake.reading;

import java.util.List;

/** The features of a mail with their values: each kind has the length that it weighs. */
final class Vector {
  private final int[] buckets;
  private final float[] values;

  private Vector(int[] buckets, float[] values) {
    this.buckets = buckets;
    this.values = values;
  }

  static Vector of(List<Features.Kind> kinds, Rarity rarity) {
    int size = kinds.stream().mapToInt(kind -> kind.buckets().size()).sum();
    int[] buckets = new int[size];
    float[] values = new float[size];
    int at = 0;
    for (Features.Kind kind : kinds) {
      double squares = kind.buckets().stream().mapToDouble(b -> square(rarity.of(b))).sum();
      double unit = squares == 0 ? 0 : kind.length() / Math.sqrt(squares);
      for (int bucket : kind.buckets()) {
        buckets[at] = bucket;
        values[at++] = (float) (rarity.of(bucket) * unit);
      }
    }
    return new Vector(buckets, values);
  }

  private static double square(double value) {
    return value * value;
  }

  int size() {
    return buckets.length;
  }

  int bucket(int index) {
    return buckets[index];
  }

  float value(int index) {
    return values[index];
  }
}
