package nl.mistervoip.privacy.datamap.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RowDigestTest {
  @Test
  void theDigestShouldTellTypesApartAndIgnoreTheOrderOfSets() {
    Map<String, AttributeValue> number = Map.of("a", AttributeValue.fromN("1.0"));

    assertThat(RowDigest.of(number))
        .isEqualTo(RowDigest.of(Map.of("a", AttributeValue.fromN("1"))));
    assertThat(RowDigest.of(number))
        .isNotEqualTo(RowDigest.of(Map.of("a", AttributeValue.fromS("1"))));
    assertThat(RowDigest.of(Map.of("a", AttributeValue.fromSs(List.of("x", "y")))))
        .isEqualTo(RowDigest.of(Map.of("a", AttributeValue.fromSs(List.of("y", "x")))));
    assertThat(
            RowDigest.of(
                Map.of(
                    "a",
                    AttributeValue.fromL(
                        List.of(AttributeValue.fromS("x"), AttributeValue.fromS("y"))))))
        .isNotEqualTo(
            RowDigest.of(
                Map.of(
                    "a",
                    AttributeValue.fromL(
                        List.of(AttributeValue.fromS("y"), AttributeValue.fromS("x"))))));
  }
}
