package nl.mistervoip.privacy.intake.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns the weights of the {@link Judge}: ridge-penalised logistic regression by Newton's method.
 */
final class JudgeTrainer {
  private static final double PENALTY = 3.3;
  private static final int STEPS = 25;

  private record Row(Map<String, Double> clues, boolean is) {}

  private JudgeTrainer() {}

  static Judge train(List<Folds.Case> cases) {
    List<Row> any = new ArrayList<>();
    List<Row> labels = new ArrayList<>();
    for (Folds.Case each : cases) {
      Clues clues = new Clues(each.weighed());
      any.add(new Row(clues.any(), each.item().isPrivacy()));
      Clues.labels()
          .forEach(
              label ->
                  labels.add(
                      new Row(clues.of(label), each.item().labels().contains(label.wireName()))));
    }
    return new Judge(fit(any), fit(labels));
  }

  private static Map<String, Double> fit(List<Row> rows) {
    Set<String> names = new TreeSet<>();
    rows.forEach(row -> names.addAll(row.clues().keySet()));
    List<String> order = List.copyOf(names);
    List<Sparse> packed = rows.stream().map(row -> Sparse.of(row, order)).toList();
    double[] weights = new double[order.size()];
    for (int step = 0; step < STEPS; step++) {
      double[] change = newton(packed, weights, order.indexOf(Clues.ALWAYS));
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= change[i];
      }
    }
    Map<String, Double> named = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      // As it is written, so that what is measured is what ships.
      named.put(order.get(i), Math.round(weights[i] * 1e4) / 1e4);
    }
    return named;
  }

  private record Sparse(List<Integer> at, List<Double> values, double target) {
    static Sparse of(Row row, List<String> order) {
      return new Sparse(
          row.clues().keySet().stream().map(order::indexOf).toList(),
          List.copyOf(row.clues().values()),
          row.is() ? 1 : 0);
    }
  }

  /** The step that would reach the best weights if the loss were a parabola. */
  private static double[] newton(List<Sparse> rows, double[] weights, int unpenalised) {
    double[] gradient = new double[weights.length];
    double[][] curvature = new double[weights.length][weights.length];
    for (int i = 0; i < weights.length; i++) {
      double penalty = i == unpenalised ? 0 : PENALTY;
      gradient[i] = penalty * weights[i];
      curvature[i][i] = penalty + 1e-6;
    }
    rows.forEach(row -> add(row, weights, gradient, curvature));
    return solved(curvature, gradient);
  }

  private static void add(Sparse row, double[] weights, double[] gradient, double[][] curvature) {
    double sum = 0;
    for (int i = 0; i < row.at().size(); i++) {
      sum += weights[row.at().get(i)] * row.values().get(i);
    }
    double probability = 1 / (1 + Math.exp(-sum));
    double slope = probability * (1 - probability);
    for (int i = 0; i < row.at().size(); i++) {
      int at = row.at().get(i);
      gradient[at] += (probability - row.target()) * row.values().get(i);
      for (int j = 0; j < row.at().size(); j++) {
        curvature[at][row.at().get(j)] += slope * row.values().get(i) * row.values().get(j);
      }
    }
  }

  /** Gaussian elimination; the matrix is positive definite, so no pivot is needed. */
  private static double[] solved(double[][] matrix, double[] right) {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      for (int row = i + 1; row < size; row++) {
        double factor = matrix[row][i] / matrix[i][i];
        for (int column = i; column < size; column++) {
          matrix[row][column] -= factor * matrix[i][column];
        }
        right[row] -= factor * right[i];
      }
    }
    double[] solution = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double rest = right[i];
      for (int column = i + 1; column < size; column++) {
        rest -= matrix[i][column] * solution[column];
      }
      solution[i] = rest / matrix[i][i];
    }
    return solution;
  }

  /** Writes it in the form that {@link Judge#load} reads. */
  static void write(Judge judge, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        "# Weights of the judge (see Judge and Clues); learned, never edited: mails/README.md\n");
    append(text, "any", judge.any());
    append(text, "label", judge.label());
    Files.writeString(file, text.toString());
  }

  private static void append(StringBuilder text, String name, Map<String, Double> weights) {
    text.append(name).append(":\n");
    weights.forEach(
        (clue, weight) ->
            text.append(String.format(Locale.ROOT, "  \"%s\": %.4f%n", clue, weight)));
  }
}
