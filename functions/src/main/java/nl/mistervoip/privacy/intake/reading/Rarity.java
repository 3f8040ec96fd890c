package nl.mistervoip.privacy.intake.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;

/**
 * How rare each feature is among the mails that the model learned from: what everybody writes says
 * little. The smoothed logarithm of the inverse document frequency, in steps of 1/20.
 */
final class Rarity {
  private static final double STEPS = 20;
  private static final int MOST = 255;

  private final byte[] steps;

  private Rarity(byte[] steps) {
    this.steps = steps;
  }

  /** The rarity among these mails, each given as its buckets without repetition. */
  static Rarity of(Collection<? extends Collection<Integer>> mails) {
    int[] seen = new int[Features.BUCKETS];
    mails.forEach(mail -> mail.forEach(bucket -> seen[bucket]++));
    byte[] steps = new byte[Features.BUCKETS];
    for (int i = 0; i < steps.length; i++) {
      // A feature of a single mail is nobody's habit.
      double rarity = seen[i] < 2 ? 0 : Math.log((1.0 + mails.size()) / (1 + seen[i])) + 1;
      steps[i] = (byte) Math.min(MOST, Math.round(rarity * STEPS));
    }
    return new Rarity(steps);
  }

  double of(int bucket) {
    return Byte.toUnsignedInt(steps[bucket]) / STEPS;
  }

  static Rarity read(DataInputStream in) throws IOException {
    byte[] steps = new byte[Features.BUCKETS];
    in.readFully(steps);
    return new Rarity(steps);
  }

  void write(DataOutputStream out) throws IOException {
    out.write(steps);
  }
}
