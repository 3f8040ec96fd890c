package nl.mistervoip.privacy.intake.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes {@code intake/model.bin.gz} and {@code intake/judge.yaml} from the tuned mails and the
 * short texts, and from nothing else; how to run it stands in {@code mails/README.md}. The judge
 * learns from models that had not seen the writer it judges.
 */
final class Training {
  private Training() {}

  /**
   * Arguments: the folder of the tuned mails, the file with the short texts, a folder to keep the
   * models of the folds in, the model to write, the judge to write.
   */
  public static void main(String[] args) throws IOException {
    Folds folds =
        new Folds(
            MailSet.of(Path.of(args[0])), MailSet.sentences(Path.of(args[1])), Path.of(args[2]));
    JudgeTrainer.write(JudgeTrainer.train(folds.cases()), Path.of(args[4]));
    try (OutputStream out = Files.newOutputStream(Path.of(args[3]))) {
      folds.model("none").write(out);
    }
  }
}
