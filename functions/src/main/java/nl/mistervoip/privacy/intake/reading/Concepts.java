package nl.mistervoip.privacy.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.mistervoip.privacy.intake.reading.Findings.Span;

/**
 * A thesaurus: what words mean, in Dutch and English, from formal to spoken. People have many words
 * for one wish, and the model has not met them all: to it "door de versnipperaar" and "delete" are
 * then the same. Written from knowledge of the languages, without a look at the mails.
 */
final class Concepts {
  private static final String RESOURCE = "/intake/concepts.properties";

  private final PhraseTree tree = new PhraseTree();
  private final List<String> names;

  /**
   * A meaning that stands in a text.
   *
   * @param concept its name
   * @param at the first of its words
   * @param sentence in which it stands
   */
  record Meaning(String concept, int at, int sentence) {}

  private static final class Shipped {
    private static final Concepts CONCEPTS = load();
  }

  private Concepts(Properties entries) {
    names = List.copyOf(new TreeSet<>(entries.stringPropertyNames()));
    for (int set = 0; set < names.size(); set++) {
      for (String phrase : entries.getProperty(names.get(set), "").split(",")) {
        List<String> elements = elements(phrase.strip());
        if (!elements.isEmpty()) {
          tree.add(elements, set);
        }
      }
    }
  }

  /** The thesaurus that ships with the code, read when it is first asked for. */
  static Concepts shipped() {
    return Shipped.CONCEPTS;
  }

  private static Concepts load() {
    try (InputStream in = Objects.requireNonNull(Concepts.class.getResourceAsStream(RESOURCE))) {
      Properties entries = new Properties();
      entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Concepts(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("The thesaurus intake/concepts.properties is unreadable.", e);
    }
  }

  /** In the form in which a text is read: "e-mail*" is the words "e" and "mail*". */
  private static List<String> elements(String phrase) {
    List<String> elements = new ArrayList<>();
    for (String written : phrase.split(" ")) {
      if (written.equals("..")) {
        elements.add(written);
        continue;
      }
      Words words = Words.of(written);
      for (int i = 0; i < words.size(); i++) {
        boolean open = written.endsWith("*") && i == words.size() - 1;
        elements.add(open ? words.word(i) + "*" : words.word(i));
      }
    }
    return elements;
  }

  /** What stands in a text, by concept and then by place. */
  List<Meaning> in(Words words) {
    Findings findings = tree.find(words, Spelling.NONE);
    List<Meaning> meanings = new ArrayList<>();
    for (int set = 0; set < names.size(); set++) {
      for (Span span : findings.of(set)) {
        meanings.add(new Meaning(names.get(set), span.start(), words.sentence(span.start())));
      }
    }
    return meanings;
  }

  /** The names of all concepts. */
  Set<String> names() {
    return Set.copyOf(names);
  }
}
