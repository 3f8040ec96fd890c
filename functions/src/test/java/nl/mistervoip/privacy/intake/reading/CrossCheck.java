package nl.mistervoip.privacy.intake.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cross-check by writer: learns from all writers but one, and reads that one. Shows how far the
 * reading carries to people whose mails it has never seen. The writer is the start of the file
 * name.
 */
final class CrossCheck {
  private CrossCheck() {}

  /**
   * Arguments: the folder of the tuned mails, the file with the short texts, a folder to keep the
   * models of the folds in, the file where misses go.
   */
  public static void main(String[] args) throws IOException {
    Folds folds =
        new Folds(
            MailSet.of(Path.of(args[0])), MailSet.sentences(Path.of(args[1])), Path.of(args[2]));
    List<Folds.Case> cases = folds.cases();
    StringBuilder misses = new StringBuilder();
    Figures all = new Figures();
    for (String left : new TreeSet<>(cases.stream().map(Folds.Case::writer).toList())) {
      Judge judge =
          JudgeTrainer.train(cases.stream().filter(c -> !c.writer().equals(left)).toList());
      Classifier classifier = new Classifier(Lexicon.load(), folds.model(left), judge);
      Figures figures = new Figures();
      for (Folds.Case each : cases.stream().filter(c -> c.writer().equals(left)).toList()) {
        Classification read = classifier.concluded(each.weighed(), false);
        figures.add(each.item(), read);
        all.add(each.item(), read);
        misses.append(miss(each.item(), read));
      }
      System.out.println(left + " " + figures);
    }
    System.out.println("all " + all);
    all.labels()
        .forEach(
            (label, n) ->
                System.out.printf(
                    "  %-22s right %d excess %d missed %d%n", label, n[0], n[1], n[2]));
    Files.writeString(Path.of(args[3]), misses.toString());
  }

  private static String miss(MailSet.Item item, Classification read) {
    Set<String> want = Figures.privacy(item.labels());
    Set<String> got = Figures.privacy(new TreeSet<>(read.wireNames()));
    if (want.equals(got)) {
      return "";
    }
    String kind = want.isEmpty() ? "FALSE" : got.isEmpty() ? "MISS" : "LABEL";
    return "%s %s %s got %s sure %s %s%n"
        .formatted(
            item.file(),
            kind,
            item.labels(),
            got,
            read.sure(),
            read.reasons().stream().limit(9).toList());
  }
}
