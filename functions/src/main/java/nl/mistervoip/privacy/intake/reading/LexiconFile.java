package nl.mistervoip.privacy.intake.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The lexicon and rules as written in {@code intake/lexicon.yaml}; what each field means is
 * explained there.
 *
 * @param version the day of the last change
 * @param languages the frequent words of each language, by its tag: what a lesson may quote
 * @param groups named lists of phrases
 * @param negation phrases that turn round what follows
 * @param notNegation phrases with such a word in them that turn nothing round
 * @param past phrases that speak of an earlier request
 * @param rightsTalk phrases that speak of rights in general
 * @param fuzzy words whose misspellings are recognised
 * @param notMisspelt proper words that look like a misspelling of one of those
 * @param ideas named lists of phrases that mean about the same, for the wider rules
 * @param rules the rules
 */
record LexiconFile(
    String version,
    Map<String, List<String>> languages,
    Map<String, List<String>> groups,
    List<String> negation,
    List<String> notNegation,
    List<String> past,
    List<String> rightsTalk,
    List<String> fuzzy,
    List<String> notMisspelt,
    Map<String, List<String>> ideas,
    List<RuleText> rules) {
  /** How a rule counts. */
  enum Kind {
    /** The sender asks for it in so many words. */
    REQUEST,
    /** The subject is named; it counts unless the whole mail is clearly something else. */
    MENTION
  }

  /**
   * One rule as written.
   *
   * @param id unique, for the reasons shown to people
   * @param label what it speaks for
   * @param weight 3 settles the label, 2 makes a person look, 1 adds up
   * @param kind how it counts
   * @param all one list of phrases per thing that must be there
   * @param within how many words apart at most
   * @param unless phrases that stop it when near
   * @param stubborn whether a negation leaves it standing
   */
  record RuleText(
      String id,
      String label,
      int weight,
      Optional<Kind> kind,
      List<List<String>> all,
      Optional<Integer> within,
      Optional<List<String>> unless,
      Optional<Boolean> stubborn) {}

  static LexiconFile load() {
    try (InputStream in =
        Objects.requireNonNull(LexiconFile.class.getResourceAsStream("/intake/lexicon.yaml"))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The lexicon intake/lexicon.yaml cannot be read.", e);
    }
  }

  /** Reads a lexicon; what does not fit is named with its line and what to do. */
  static LexiconFile read(InputStream in) throws IOException {
    YAMLMapper mapper =
        YAMLMapper.builder(new YAMLFactory())
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    try {
      return mapper.readValue(in, LexiconFile.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IllegalStateException(
          "Line %d of intake/lexicon.yaml does not fit: %s. Correct it by the explanation at the head of the file."
              .formatted(line, e.getOriginalMessage()),
          e);
    }
  }
}
