package nl.mistervoip.privacy.intake.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Logistic regression, one per target: what a mail that looks like this one usually asks for.
 * Weights are kept in one byte each. Made by the trainer under {@code src/test}; see {@code
 * mails/README.md}.
 */
final class Model {
  /** The target "asks for any privacy matter". */
  static final String ANY = "any";

  private static final int FORMAT = 2;

  /** The weights of one target. */
  static final class Target {
    private final float bias;
    private final float scale;
    private final byte[] weights;

    Target(float bias, float scale, byte[] weights) {
      this.bias = bias;
      this.scale = scale;
      this.weights = weights.clone();
    }

    double probability(Vector vector) {
      double sum = 0;
      for (int i = 0; i < vector.size(); i++) {
        sum += weights[vector.bucket(i)] * vector.value(i);
      }
      return 1 / (1 + Math.exp(-(bias + scale * sum)));
    }
  }

  private final Rarity rarity;
  private final Map<String, Target> targets;

  Model(Rarity rarity, Map<String, Target> targets) {
    this.rarity = rarity;
    this.targets = new TreeMap<>(targets);
  }

  /** The model that ships with the code. */
  static Model load() {
    try (InputStream in =
        Objects.requireNonNull(Model.class.getResourceAsStream("/intake/model.bin.gz"))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The model intake/model.bin.gz cannot be read; train it again (mails/README.md).", e);
    }
  }

  /** The probability of every target, between 0 and 1, by its name. */
  Map<String, Double> probabilities(List<Features.Kind> features) {
    Map<String, Double> all = new TreeMap<>();
    Vector vector = Vector.of(features, rarity);
    targets.forEach((name, target) -> all.put(name, target.probability(vector)));
    return all;
  }

  /** How much a word by itself speaks for a label; below 0 it speaks against. */
  double weight(Label label, String word) {
    Target target = targets.get(label.wireName());
    return target == null
        ? 0
        : Features.ofWord(word)
            .mapToDouble(bucket -> target.weights[bucket] * rarity.of(bucket))
            .sum();
  }

  static Model read(InputStream raw) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw)))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("unknown format");
      }
      Rarity rarity = Rarity.read(in);
      Map<String, Target> targets = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        float bias = in.readFloat();
        float scale = in.readFloat();
        byte[] weights = new byte[Features.BUCKETS];
        in.readFully(weights);
        targets.put(name, new Target(bias, scale, weights));
      }
      return new Model(rarity, targets);
    }
  }

  /** Writes it in the form that {@link #load} reads; the same model gives the same bytes. */
  void write(OutputStream raw) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(raw))) {
      out.writeInt(FORMAT);
      rarity.write(out);
      out.writeInt(targets.size());
      for (Map.Entry<String, Target> entry : targets.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeFloat(entry.getValue().bias);
        out.writeFloat(entry.getValue().scale);
        out.write(entry.getValue().weights);
      }
    }
  }

  @Override
  public String toString() {
    return "Model" + targets.keySet();
  }
}
