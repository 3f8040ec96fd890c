package nl.mistervoip.privacy.intake.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cross-check by writer: learns from all writers but one, and reads that one. Shows how far the
 * reading carries to people whose mails it has never seen. The writer is the start of the file
 * name.
 */
final class CrossCheck {
  private CrossCheck() {}

  /** Arguments: the folder of the tuned mails, the file with the short texts, where misses go. */
  public static void main(String[] args) throws Exception {
    Lexicon lexicon = Lexicon.load();
    Training training = new Training();
    Map<String, List<MailSet.Item>> writers =
        MailSet.of(Path.of(args[0])).stream()
            .collect(
                Collectors.groupingBy(
                    i -> i.file().split("-")[0], TreeMap::new, Collectors.toList()));
    List<ModelTrainer.Example> texts = training.texts(Path.of(args[1]));
    Map<String, List<ModelTrainer.Example>> examples = new TreeMap<>();
    writers.forEach((writer, items) -> examples.put(writer, training.mails(items)));
    StringBuilder misses = new StringBuilder();
    Figures all = new Figures();
    for (String left : writers.keySet()) {
      List<ModelTrainer.Example> others = new ArrayList<>(texts);
      examples.forEach((writer, list) -> others.addAll(writer.equals(left) ? List.of() : list));
      Classifier classifier = new Classifier(lexicon, ModelTrainer.train(others));
      Figures figures = new Figures();
      for (MailSet.Item item : writers.get(left)) {
        Classification read = classifier.classify(item.mail());
        figures.add(item, read);
        all.add(item, read);
        Set<String> want = Figures.privacy(item.labels());
        Set<String> got = Figures.privacy(new TreeSet<>(read.wireNames()));
        if (!want.equals(got)) {
          misses
              .append(item.file())
              .append(want.isEmpty() ? " FALSE " : got.isEmpty() ? " MISS " : " LABEL ")
              .append(item.labels())
              .append(" got ")
              .append(got)
              .append(read.suspectedNames())
              .append(' ')
              .append(read.reasons().stream().limit(9).toList())
              .append('\n');
        }
      }
      System.out.println(left + " " + figures);
    }
    System.out.println("all " + all);
    all.labels()
        .forEach(
            (label, n) ->
                System.out.printf(
                    "  %-22s right %d excess %d missed %d%n", label, n[0], n[1], n[2]));
    Files.writeString(Path.of(args[2]), misses.toString());
  }
}
