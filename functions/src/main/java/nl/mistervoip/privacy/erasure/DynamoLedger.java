package nl.mistervoip.privacy.erasure;

import static nl.mistervoip.privacy.platform.Attributes.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Terms;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The ledger in its own table: partition key the pseudonym, sort key case, store and plan. */
final class DynamoLedger implements Ledger {
  // S: the pseudonym
  private static final String LEDGER_KEY = "ledger_key";
  // S: <case>/<store>/<first 16 digits of the plan's digest>
  private static final String ENTRY = "entry";
  // S: the entry as JSON
  private static final String CONTENT = "content";
  // S: ISO instant, sort key of the index
  private static final String RECORDED_AT = "recorded_at";
  // S: its year and month in UTC, partition key of the index
  private static final String RECORDED_MONTH = "recorded_month";
  // N: seconds since 1970, TTL
  private static final String EXPIRES_AT = "expires_at";
  private static final String BY_MONTH = "by-month";

  private final AwsClients clients;
  private final String table;

  DynamoLedger(AwsClients clients, String table) {
    this.clients = clients;
    this.table = table;
  }

  @Override
  public void add(LedgerEntry entry, Instant now) {
    Map<String, AttributeValue> item =
        Map.of(
            LEDGER_KEY, text(entry.pseudonym()),
            ENTRY, text(sortKey(entry)),
            CONTENT, text(new String(Json.write(entry), StandardCharsets.UTF_8)),
            RECORDED_AT, Attributes.instant(now),
            RECORDED_MONTH, text(month(now).toString()),
            EXPIRES_AT, Attributes.number(Terms.expiry(now, Terms.PROOF)));
    try {
      clients
          .dynamo()
          .putItem(
              put ->
                  put.tableName(table)
                      .item(item)
                      .conditionExpression("attribute_not_exists(" + LEDGER_KEY + ")"));
    } catch (ConditionalCheckFailedException alreadyWritten) {
      // A step that is run again finds its own entry: the first one stands.
      return;
    }
  }

  @Override
  public List<LedgerEntry> of(String pseudonym) {
    return clients
        .dynamo()
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression(LEDGER_KEY + " = :pseudonym")
                    .expressionAttributeValues(Map.of(":pseudonym", text(pseudonym))))
        .items()
        .stream()
        .map(DynamoLedger::entry)
        .toList();
  }

  @Override
  public void between(Instant from, Instant to, Consumer<LedgerEntry> sink) {
    YearMonth last = month(to);
    for (YearMonth month = month(from); !month.isAfter(last); month = month.plusMonths(1)) {
      Map<String, AttributeValue> values =
          Map.of(
              ":month", text(month.toString()),
              ":from", Attributes.instant(from),
              ":to", Attributes.instant(to));
      clients
          .dynamo()
          .queryPaginator(
              query ->
                  query
                      .tableName(table)
                      .indexName(BY_MONTH)
                      .keyConditionExpression(
                          "recorded_month = :month AND recorded_at BETWEEN :from AND :to")
                      .expressionAttributeValues(values))
          .items()
          .forEach(item -> sink.accept(entry(item)));
    }
  }

  private static YearMonth month(Instant moment) {
    return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
  }

  private static LedgerEntry entry(Map<String, AttributeValue> item) {
    return Json.read(
        Attributes.text(item, CONTENT).getBytes(StandardCharsets.UTF_8), LedgerEntry.class);
  }

  private static String sortKey(LedgerEntry entry) {
    return entry.caseId() + "/" + entry.store() + "/" + entry.planDigest().substring(0, 16);
  }
}
