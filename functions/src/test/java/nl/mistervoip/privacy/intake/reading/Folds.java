package nl.mistervoip.privacy.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Weighs every mail by a model that learned nothing from its writer, so that what is learned or
 * measured from it holds for people whose mails were never seen.
 */
final class Folds {
  /**
   * A mail as weighed by such a model.
   *
   * @param item the mail, with what is expected of it
   * @param weighed what rules and model found
   */
  record Case(MailSet.Item item, Weighed weighed) {
    /** The start of the file name. */
    String writer() {
      return item.file().split("-")[0];
    }
  }

  private final List<MailSet.Item> mails;
  private final List<MailSet.Item> texts;
  private final Path kept;

  /**
   * Mails and short texts to learn from.
   *
   * @param kept a folder where the models are kept between runs; to be emptied when mails, texts or
   *     features change
   */
  Folds(List<MailSet.Item> mails, List<MailSet.Item> texts, Path kept) {
    this.mails = mails.stream().sorted(Comparator.comparing(MailSet.Item::file)).toList();
    this.texts = texts;
    this.kept = kept;
  }

  List<Case> cases() throws IOException {
    Map<String, List<MailSet.Item>> writers =
        mails.stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.file().split("-")[0], TreeMap::new, Collectors.toList()));
    Lexicon lexicon = Lexicon.load();
    List<Case> cases = new ArrayList<>();
    for (Map.Entry<String, List<MailSet.Item>> writer : writers.entrySet()) {
      Weighing weighing = new Weighing(lexicon, model(writer.getKey()));
      writer.getValue().forEach(item -> cases.add(new Case(item, weighing.weigh(item.mail()))));
      System.out.println("weighed " + writer.getKey());
    }
    return cases;
  }

  /**
   * The model that learned from everyone but this writer; from everyone when there is none such.
   */
  Model model(String without) throws IOException {
    Path file = kept.resolve(without + ".gz");
    if (!Files.exists(file)) {
      List<MailSet.Item> others = new ArrayList<>(mails);
      others.removeIf(item -> item.file().startsWith(without + "-"));
      others.addAll(texts);
      try (OutputStream out = Files.newOutputStream(file)) {
        ModelTrainer.train(others).write(out);
      }
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Model.read(in);
    }
  }
}
