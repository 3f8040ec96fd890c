package nl.mistervoip.privacy.identity;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.request.Right;

/**
 * The policy as data, {@code identity/policy.yaml}.
 *
 * @param version as it stands in decisions
 * @param validFrom the first day on which it holds
 * @param contactPoint what a contact point on file must be like
 * @param challenge what links, codes and questions for facts are like
 * @param matrix right (wire name) to kind of data to level
 * @param narrowable the rights (wire names) that may be answered in part
 * @param raises what happened before to the raise of a cell that follows from it
 */
record PolicyDocument(
    String version,
    LocalDate validFrom,
    ContactRules contactPoint,
    ChallengeRules challenge,
    Map<String, Map<DataKind, Level>> matrix,
    Set<String> narrowable,
    Map<Before, Raise> raises) {
  private static final String RESOURCE = "/identity/policy.yaml";

  /**
   * What a contact point on file must be like.
   *
   * @param settledAfter how long before the request it must have been on file unchanged
   * @param holdAfterChange how long after receipt nothing is sent when one was not
   * @param links how many links it gets at most
   * @param linksWithin in how long
   */
  record ContactRules(
      Duration settledAfter, Duration holdAfterChange, int links, Duration linksWithin) {}

  /**
   * What a challenge is like.
   *
   * @param valid how long link and code work
   * @param codeTries how many codes may be tried
   * @param factsTries how often the facts may be tried
   * @param factsWithin how long after the code they may be given
   */
  record ChallengeRules(Duration valid, int codeTries, int factsTries, Duration factsWithin) {}

  /**
   * A cell at {@code from} or above counts as {@code to} at least.
   *
   * @param from the lightest cell that is raised
   * @param to what it becomes
   */
  record Raise(Level from, Level to) {
    Level of(Level cell) {
      return cell.compareTo(from) >= 0 && cell.compareTo(to) < 0 ? to : cell;
    }
  }

  PolicyDocument {
    for (Right right : Right.values()) {
      for (DataKind kind : DataKind.values()) {
        if (!matrix.getOrDefault(right.wireName(), Map.of()).containsKey(kind)) {
          throw new IllegalStateException(
              RESOURCE
                  + " says nothing of "
                  + right.wireName()
                  + " and "
                  + kind
                  + ". Add the cell.");
        }
      }
    }
    narrowable.forEach(Right::ofWireName);
  }

  static PolicyDocument inForce() {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    try (InputStream in =
        Objects.requireNonNull(PolicyDocument.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return yaml.readValue(in, PolicyDocument.class);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " is not readable.", e);
    }
  }

  /** The cell of a right and a kind of data, raised by what happened before. */
  Level level(Right right, DataKind kind, Set<Before> before) {
    Level cell =
        Objects.requireNonNull(Objects.requireNonNull(matrix.get(right.wireName())).get(kind));
    return before.stream()
        .flatMap(happened -> Optional.ofNullable(raises.get(happened)).stream())
        .map(raise -> raise.of(cell))
        .max(Level::compareTo)
        .orElse(cell);
  }

  /** The levels of everything asked. */
  Needed needed(List<Right> rights, Set<DataKind> kinds, Set<Before> before) {
    return rights.stream()
        .map(right -> needed(right, kinds, before))
        .reduce(Needed::and)
        .orElse(new Needed(Level.L4, Level.L4));
  }

  private Needed needed(Right right, Set<DataKind> kinds, Set<Before> before) {
    List<Level> cells = kinds.stream().map(kind -> level(right, kind, before)).sorted().toList();
    Level strictest = cells.getLast();
    return new Needed(
        strictest, narrowable.contains(right.wireName()) ? cells.getFirst() : strictest);
  }
}
