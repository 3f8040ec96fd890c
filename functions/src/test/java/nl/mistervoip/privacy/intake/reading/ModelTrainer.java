package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mistervoip.privacy.intake.mail.TextView;

/**
 * Trains the statistical model: logistic regression per label by AdaGrad, in a fixed order, so that
 * the same examples give the same model.
 */
final class ModelTrainer {
  private static final int EPOCHS = 15;
  private static final double RATE = 0.5;
  private static final double DECAY = 2e-5;

  /** An example that is read as well as this teaches nothing more. */
  private static final double LEARNED = 1e-3;

  private static final long SEED = 15;

  private record Example(Set<String> labels, List<Features.Kind> features) {
    /** By its first view. */
    static Example of(MailSet.Item item) {
      TextView view = item.mail().views().getFirst();
      Features features = new Features(Features.words(item.mail(), view));
      return new Example(item.labels(), features.whole(item.mail(), view));
    }

    Set<Integer> buckets() {
      return features.stream()
          .flatMap(kind -> kind.buckets().stream())
          .collect(java.util.stream.Collectors.toSet());
    }
  }

  private ModelTrainer() {}

  static Model train(List<MailSet.Item> items) {
    List<Example> examples = items.stream().map(Example::of).toList();
    Set<String> names = new TreeSet<>(Set.of(Model.ANY));
    examples.forEach(example -> names.addAll(example.labels()));
    names.remove("not_privacy");
    Rarity rarity = Rarity.of(examples.stream().map(Example::buckets).toList());
    List<Packed> packed = examples.stream().map(example -> Packed.of(example, rarity)).toList();
    Map<String, Model.Target> targets = new TreeMap<>();
    names.parallelStream()
        .map(name -> Map.entry(name, fit(packed, name)))
        .toList()
        .forEach(entry -> targets.put(entry.getKey(), entry.getValue()));
    return new Model(rarity, targets);
  }

  private record Packed(Set<String> labels, Vector vector) {
    static Packed of(Example example, Rarity rarity) {
      return new Packed(example.labels(), Vector.of(example.features(), rarity));
    }

    boolean is(String name) {
      return name.equals(Model.ANY) ? !labels.contains("not_privacy") : labels.contains(name);
    }
  }

  private static Model.Target fit(List<Packed> examples, String name) {
    Weights weights = new Weights();
    List<Packed> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Packed example : order) {
        weights.learn(example, example.is(name) ? 1 : 0);
      }
    }
    return quantised(weights.bias, weights.each);
  }

  /** The weights of one target while it learns. */
  private static final class Weights {
    private static final double FIRST_SQUARE = 1e-2;
    private final double[] each = new double[Features.BUCKETS];
    private final double[] squares = new double[Features.BUCKETS];
    private double bias;
    private double biasSquares = FIRST_SQUARE;

    Weights() {
      Arrays.fill(squares, FIRST_SQUARE);
    }

    void learn(Packed example, double target) {
      double error = 1 / (1 + Math.exp(-sum(example.vector()))) - target;
      if (Math.abs(error) < LEARNED) {
        return;
      }
      for (int i = 0; i < example.vector().size(); i++) {
        int at = example.vector().bucket(i);
        double gradient = error * example.vector().value(i) + DECAY * each[at];
        squares[at] += gradient * gradient;
        each[at] -= RATE * gradient / Math.sqrt(squares[at]);
      }
      biasSquares += error * error;
      bias -= RATE * error / Math.sqrt(biasSquares);
    }

    private double sum(Vector vector) {
      double sum = bias;
      for (int i = 0; i < vector.size(); i++) {
        sum += each[vector.bucket(i)] * vector.value(i);
      }
      return sum;
    }
  }

  private static Model.Target quantised(double bias, double[] weights) {
    double most = Arrays.stream(weights).map(Math::abs).max().orElse(1);
    double scale = most / 127;
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) Math.round(weights[i] / scale);
    }
    return new Model.Target((float) bias, (float) scale, bytes);
  }
}
