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

/**
 * Trains the statistical model: logistic regression per label by AdaGrad, in a fixed order, so that
 * the same examples give the same model.
 */
final class ModelTrainer {
  private static final int EPOCHS = 15;
  private static final double RATE = 0.5;
  private static final double DECAY = 2e-5;
  private static final double BALANCE = 0;
  private static final long SEED = 15;

  /**
   * One mail to learn from.
   *
   * @param id of the mail
   * @param labels what it is
   * @param features of one of its views
   * @param weight how much it counts
   */
  record Example(String id, Set<String> labels, List<Features.Kind> features, double weight) {}

  private ModelTrainer() {}

  static Model train(List<Example> examples) {
    Set<String> names = new TreeSet<>(Set.of(Model.ANY));
    examples.forEach(example -> names.addAll(example.labels()));
    names.remove("not_privacy");
    Rarity rarity = Rarity.of(examples.stream().map(ModelTrainer::buckets).toList());
    List<Packed> packed = examples.stream().map(example -> Packed.of(example, rarity)).toList();
    Map<String, Model.Target> targets = new TreeMap<>();
    names.parallelStream()
        .map(name -> Map.entry(name, fit(packed, name)))
        .toList()
        .forEach(entry -> targets.put(entry.getKey(), entry.getValue()));
    return new Model(rarity, targets);
  }

  private static Set<Integer> buckets(Example example) {
    return example.features().stream()
        .flatMap(kind -> kind.buckets().stream())
        .collect(java.util.stream.Collectors.toSet());
  }

  private record Packed(Set<String> labels, Vector vector, double weight) {
    static Packed of(Example example, Rarity rarity) {
      return new Packed(example.labels(), Vector.of(example.features(), rarity), example.weight());
    }

    boolean is(String name) {
      return name.equals(Model.ANY) ? !labels.contains("not_privacy") : labels.contains(name);
    }
  }

  private static Model.Target fit(List<Packed> examples, String name) {
    double[] weights = new double[Features.BUCKETS];
    double[] squares = new double[Features.BUCKETS];
    Arrays.fill(squares, 1e-2);
    double bias = 0;
    double biasSquares = 1e-2;
    List<Packed> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    double positive = examples.stream().filter(e -> e.is(name)).mapToDouble(Packed::weight).sum();
    double negative = examples.stream().filter(e -> !e.is(name)).mapToDouble(Packed::weight).sum();
    double lift = Math.pow(Math.max(1, negative / Math.max(1, positive)), BALANCE);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Packed example : order) {
        double sum = bias;
        for (int i = 0; i < example.vector().size(); i++) {
          sum += weights[example.vector().bucket(i)] * example.vector().value(i);
        }
        double error =
            (1 / (1 + Math.exp(-sum)) - (example.is(name) ? 1 : 0))
                * example.weight()
                * (example.is(name) ? lift : 1);
        for (int i = 0; i < example.vector().size(); i++) {
          int at = example.vector().bucket(i);
          double gradient = error * example.vector().value(i) + DECAY * weights[at];
          squares[at] += gradient * gradient;
          weights[at] -= RATE * gradient / Math.sqrt(squares[at]);
        }
        biasSquares += error * error;
        bias -= RATE * error / Math.sqrt(biasSquares);
      }
    }
    return quantised(bias, weights);
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
