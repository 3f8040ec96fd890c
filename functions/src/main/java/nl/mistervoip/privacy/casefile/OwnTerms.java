package nl.mistervoip.privacy.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * How long the desk keeps data of its own: {@code casefile/own-terms.yaml}.
 *
 * @param version of the terms
 * @param validFrom the first day on which they hold
 * @param terms one per thing that is kept
 */
record OwnTerms(
    String version, @JsonProperty("valid-from") LocalDate validFrom, List<OwnTerm> terms) {
  /** What makes something go. */
  enum Means {
    /** The table forgets it. */
    TTL,
    /** A rule of the bucket. */
    LIFECYCLE,
    /** A scheduled function. */
    NIGHTLY,
    /** Nothing; a person decides. */
    PERSON
  }

  /**
   * One term.
   *
   * @param id its name
   * @param row of the retention table (domain rules 2.2)
   * @param store the table or bucket, as the template names it
   * @param what is kept
   * @param from when the term begins
   * @param term its length; empty when a person decides
   * @param means what makes it go
   * @param by the name of the rule or function, if it has one
   */
  record OwnTerm(
      String id,
      int row,
      String store,
      String what,
      String from,
      Optional<Period> term,
      Means means,
      Optional<String> by) {}

  private static final String FILE = "/casefile/own-terms.yaml";

  /** Reads the terms that are delivered with the code. */
  static OwnTerms load() {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    try (InputStream in = OwnTerms.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The artifact lacks " + FILE + "; build it anew.");
      }
      return mapper.readValue(in, OwnTerms.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The length of the term of this name, which must have one. */
  Period of(String id) {
    return terms.stream()
        .filter(term -> term.id().equals(id))
        .flatMap(term -> term.term().stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(FILE + " declares no term " + id + "."));
  }
}
