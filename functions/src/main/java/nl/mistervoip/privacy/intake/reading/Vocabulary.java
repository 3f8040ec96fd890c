package nl.mistervoip.privacy.intake.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that ship with the code: those of the lexicon and a list of frequent ones. They tell
 * nothing of anybody, so they are all that may survive of a mail that is kept to learn from.
 */
public final class Vocabulary {
  private static final String FREQUENT = "/intake/frequent-words.txt";

  /** Shorter beginnings and endings would let through names that happen to start or end so. */
  private static final int SHORTEST_STEM = 4;

  private final Set<String> words = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> endings = new HashSet<>();

  private Vocabulary() {}

  /** The vocabulary of the lexicon and the list that ship with the code. */
  public static Vocabulary load() {
    Vocabulary vocabulary = new Vocabulary();
    phrases(LexiconFile.load())
        .flatMap(phrase -> Stream.of(phrase.split(" ")))
        .filter(element -> element.matches("\\*?\\p{L}+\\*?"))
        .forEach(vocabulary::add);
    vocabulary.words.addAll(frequent());
    return vocabulary;
  }

  /**
   * What may be kept of a word: itself, or the part of it that the vocabulary has.
   *
   * @param word one word as {@link #plain} writes it
   * @return a word of the vocabulary, or empty
   */
  public Optional<String> survivorOf(String word) {
    if (words.contains(word)) {
      return Optional.of(word);
    }
    for (int length = word.length(); length >= SHORTEST_STEM; length--) {
      if (beginnings.contains(word.substring(0, length))) {
        return Optional.of(word.substring(0, length));
      }
      if (endings.contains(word.substring(word.length() - length))) {
        return Optional.of(word.substring(word.length() - length));
      }
    }
    return Optional.empty();
  }

  /** Whether a word is one that may be kept whole. */
  public boolean has(String word) {
    return words.contains(word) || beginnings.contains(word) || endings.contains(word);
  }

  /** A text in the form in which the vocabulary is written: small letters, no accents. */
  public static String plain(String text) {
    return Words.plain(text);
  }

  private void add(String element) {
    if (element.startsWith("*")) {
      addStem(endings, element.substring(1).replace("*", ""));
    } else if (element.endsWith("*")) {
      addStem(beginnings, element.substring(0, element.length() - 1));
    } else {
      words.add(element);
    }
  }

  private static void addStem(Set<String> stems, String stem) {
    if (stem.length() >= SHORTEST_STEM) {
      stems.add(stem);
    }
  }

  private static Stream<String> phrases(LexiconFile file) {
    Stream<Collection<String>> lists =
        Stream.of(
                file.languages().values().stream(),
                file.groups().values().stream(),
                Stream.of(file.negation(), file.notNegation(), file.past(), file.rightsTalk()),
                Stream.of(file.fuzzy(), file.notMisspelt()),
                file.rules().stream().flatMap(rule -> rule.all().stream()),
                file.rules().stream().flatMap(rule -> rule.unless().stream()))
            .flatMap(stream -> stream.map(list -> (Collection<String>) list));
    return lists.flatMap(Collection::stream);
  }

  private static List<String> frequent() {
    try (InputStream in =
            Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FREQUENT), FREQUENT);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.strip().split("\\s+")))
          .filter(word -> !word.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + FREQUENT + " cannot be read.", e);
    }
  }
}
