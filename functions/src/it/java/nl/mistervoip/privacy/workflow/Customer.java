package nl.mistervoip.privacy.workflow;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * A fictitious customer of the seeded landscape.
 *
 * @param number the customer number
 * @param email on file
 * @param mobile on file in E.164 form, empty when there is none
 */
record Customer(String number, String email, String mobile) {
  private static final AttributeValue UNKNOWN = AttributeValue.fromS("");
  private static final Deque<Customer> FREE = new ArrayDeque<>();

  /** A customer that no other test uses. */
  static synchronized Customer unused(RunningDesk desk) {
    if (FREE.isEmpty()) {
      FREE.addAll(all(desk));
    }
    return FREE.removeFirst();
  }

  /** The demo person of that number. */
  static Customer numbered(RunningDesk desk, String number) {
    return scan(desk).stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
  }

  /** The amount of the last invoice, in cents, as it stands on the customer's own paper. */
  long lastInvoiceCents(RunningDesk desk) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName("mistervoip-invoices")
            .indexName("by-customer")
            .keyConditionExpression("customer_number = :number")
            .expressionAttributeValues(Map.of(":number", AttributeValue.fromN(number)))
            .scanIndexForward(false)
            .limit(1)
            .build();
    // The index holds keys only.
    AttributeValue invoice =
        desk.dynamo.query(request).items().getFirst().getOrDefault("invoice_number", UNKNOWN);
    Map<String, AttributeValue> paper =
        desk.dynamo
            .getItem(
                get -> get.tableName("mistervoip-invoices").key(Map.of("invoice_number", invoice)))
            .item();
    return Long.parseLong(value(paper, "total_cents"));
  }

  private static List<Customer> all(RunningDesk desk) {
    return scan(desk).stream()
        .filter(one -> !one.email().isEmpty() && !one.mobile().isEmpty())
        .filter(one -> !one.number().equals("100042") && !one.number().equals("100099"))
        .sorted(Comparator.comparing(Customer::number))
        .toList();
  }

  private static List<Customer> scan(RunningDesk desk) {
    ScanRequest request = ScanRequest.builder().tableName("mistervoip-customers").build();
    return desk.dynamo.scanPaginator(request).items().stream()
        // A company is put before a person: another way than most tests are about.
        .filter(item -> !item.containsKey("company"))
        .map(
            row ->
                new Customer(
                    value(row, "customer_number"), value(row, "email"), value(row, "mobile")))
        .toList();
  }

  private static String value(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.getOrDefault(name, AttributeValue.fromS(""));
    return value.n() != null ? value.n() : value.s() != null ? value.s() : "";
  }
}
