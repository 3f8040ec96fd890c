package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts made of two short texts, at least one of which asks for something: as who asks for two
 * things writes, or who asks for one and talks of another. Without them the model learns that a text
 * has one label.
 */
final class Mixtures {
  private static final long SEED = 4;

  /** Partners are looked for among so many that follow: mostly of the same writer. */
  private static final int NEAR = 300;

  private Mixtures() {}

  static List<MailSet.Item> of(List<MailSet.Item> texts, int number) {
    Random random = new Random(SEED);
    List<MailSet.Item> mixed = new ArrayList<>();
    while (mixed.size() < number && texts.size() > NEAR) {
      int first = random.nextInt(texts.size() - NEAR);
      MailSet.Item a = texts.get(first);
      MailSet.Item b = texts.get(first + 1 + random.nextInt(NEAR - 1));
      if (a.isPrivacy() || b.isPrivacy()) {
        String between = random.nextBoolean() ? "\r\n\r\n" : " ";
        mixed.add(MailSet.text("m" + mixed.size(), labels(a, b), text(a) + between + text(b)));
      }
    }
    return mixed;
  }

  /** What is no request is not labelled beside one. */
  private static Set<String> labels(MailSet.Item a, MailSet.Item b) {
    Set<String> labels = new TreeSet<>();
    if (a.isPrivacy()) {
      labels.addAll(a.labels());
    }
    if (b.isPrivacy()) {
      labels.addAll(b.labels());
    }
    return labels;
  }

  private static String text(MailSet.Item item) {
    return item.mail().views().getFirst().fresh().strip();
  }
}
