package nl.mistervoip.privacy.identity;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.mistervoip.privacy.request.Right;

/**
 * The policy as data, {@code identity/policy.yaml}.
 *
 * @param version as it stands in decisions
 * @param validFrom the first day on which it holds
 * @param contactPointSettledAfter how long before the request a contact point must have been on
 *     file unchanged
 * @param holdAfterChange how long after receipt a person waits when it was not
 * @param challengeValid how long link and code work
 * @param challengeTries how many codes may be tried
 * @param matrix right (wire name) to kind of data to level
 */
record PolicyDocument(
    String version,
    LocalDate validFrom,
    Duration contactPointSettledAfter,
    Duration holdAfterChange,
    Duration challengeValid,
    int challengeTries,
    Map<String, Map<DataKind, Level>> matrix) {
  private static final String RESOURCE = "/identity/policy.yaml";

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

  Level level(Right right, DataKind kind) {
    return Objects.requireNonNull(Objects.requireNonNull(matrix.get(right.wireName())).get(kind));
  }
}
