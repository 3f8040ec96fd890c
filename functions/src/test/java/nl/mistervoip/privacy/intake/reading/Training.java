package nl.mistervoip.privacy.intake.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes {@code intake/model.bin.gz} from the tuned mails and the short texts, and from nothing
 * else; how to run it stands in {@code mails/README.md}.
 */
final class Training {
  /** A short text says less than a mail. */
  private static final double TEXT_WEIGHT = 1;

  List<ModelTrainer.Example> mails(List<MailSet.Item> items) {
    return items.stream().map(item -> example(item, 1)).toList();
  }

  List<ModelTrainer.Example> texts(Path file) {
    return MailSet.sentences(file).stream().map(item -> example(item, TEXT_WEIGHT)).toList();
  }

  private ModelTrainer.Example example(MailSet.Item item, double weight) {
    var view = item.mail().views().getFirst();
    return new ModelTrainer.Example(
        item.file(), item.labels(), Features.of(item.mail(), view), weight);
  }

  /**
   * Arguments: the folder of the tuned mails, the file with the short texts, the model to write.
   */
  public static void main(String[] args) throws IOException {
    Training training = new Training();
    List<ModelTrainer.Example> examples =
        new ArrayList<>(training.mails(MailSet.of(Path.of(args[0]))));
    examples.addAll(training.texts(Path.of(args[1])));
    try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
      ModelTrainer.train(examples).write(out);
    }
    System.out.println("Learned from " + examples.size() + " examples.");
  }
}
