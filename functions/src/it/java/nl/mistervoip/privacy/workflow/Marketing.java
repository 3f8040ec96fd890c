package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the company's own stores say about advertising to a customer, past the desk. */
final class Marketing {
  private Marketing() {}

  /** When each consent was withdrawn, empty text for one that still holds. */
  static List<String> withdrawals(RunningDesk desk, Customer customer) {
    return desk
        .dynamo
        .query(
            query ->
                query
                    .tableName("mistervoip-marketing-consents")
                    .consistentRead(true)
                    .keyConditionExpression("customer_number = :number")
                    .expressionAttributeValues(
                        Map.of(":number", AttributeValue.fromN(customer.number()))))
        .items()
        .stream()
        .map(row -> row.getOrDefault("withdrawn_at", AttributeValue.fromS("")).s())
        .toList();
  }

  /** What marketing is told when it asks before sending. */
  static boolean suppressed(RunningDesk desk, String contact) {
    String body = RunningDesk.JSON.createObjectNode().put("address", contact).toString();
    RunningDesk.Answer answer =
        desk.api("administrator-1", "POST", "/api/suppressions/check", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("suppressed").asBoolean();
  }
}
