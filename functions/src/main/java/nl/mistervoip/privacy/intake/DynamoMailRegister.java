package nl.mistervoip.privacy.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.Terms;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The register in DynamoDB. Keys: {@code ses#<SES id>} for a mail, {@code raw#<fingerprint>} for
 * the first mail with a content, {@code case#<number>} for the mail that has a case number.
 */
final class DynamoMailRegister implements MailRegister {
  /** SES, Lambda and senders try again for days, not months. */
  private static final Duration KEPT = Duration.ofDays(90);

  /** A case lasts months at most, and its record five years more; a number must not return. */
  private static final Period NUMBER_KEPT = Period.ofYears(6);

  private static final String KEY = "register_key";
  private static final String OWNER = "ses_id";
  private static final Map<String, String> STATE_NAME = Map.of("#state", RegisterItem.STATE);

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoMailRegister(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public Registered receive(ReceivedMail mail, Instant now) {
    return RegisterItem.read(putOrLoad(RegisterItem.fresh(mail, now)));
  }

  @Override
  public String firstWith(String fingerprint, String id, Instant now) {
    Map<String, AttributeValue> item = claim("raw#" + fingerprint, id, now);
    item.put("expires_at", expiry(now));
    return Attributes.text(putOrLoad(item), OWNER);
  }

  @Override
  public CaseId caseFor(String id, Instant now) {
    for (int attempt = 0; ; attempt++) {
      // A number has 40 bits: two mails in a million cases may meet, and must not become one case.
      CaseId candidate = CaseId.ofMessage(attempt == 0 ? id : id + "/" + attempt);
      Map<String, AttributeValue> item = claim("case#" + candidate, id, now);
      item.put("expires_at", Attributes.number(Terms.expiry(now, NUMBER_KEPT)));
      if (Attributes.text(putOrLoad(item), OWNER).equals(id)) {
        return candidate;
      }
    }
  }

  @Override
  public Registered decide(String id, Decision decision) {
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(key("ses#" + id))
                  .conditionExpression("attribute_not_exists(decision)")
                  .updateExpression(RegisterItem.DECIDE)
                  .expressionAttributeNames(Map.of("#action", "action"))
                  .expressionAttributeValues(RegisterItem.decided(decision)));
    } catch (ConditionalCheckFailedException e) {
      // Another delivery of the same mail decided first; its decision stands.
    }
    return RegisterItem.read(load("ses#" + id));
  }

  @Override
  public void finish(String id, Instant now) {
    Registered mail = RegisterItem.read(load("ses#" + id));
    boolean person = mail.decision().map(decision -> decision.outcome().needsPerson()).orElse(true);
    Map<String, AttributeValue> values = ended(person ? State.TRIAGE : State.DONE, now);
    if (!person) {
      values.put(":expires", expiry(now));
    }
    // What waits for a person does not go by itself.
    set(
        id,
        "SET #state = :state, finished_at = :now" + (person ? "" : ", expires_at = :expires"),
        STATE_NAME,
        values);
  }

  @Override
  public void finishCopy(String id, Decision decision, Instant now) {
    Map<String, AttributeValue> values = ended(State.DONE, now);
    values.put(":expires", expiry(now));
    values.putAll(RegisterItem.decided(decision));
    values.put(":copy", AttributeValue.fromBool(true));
    Map<String, String> names = Map.of("#state", RegisterItem.STATE, "#action", "action");
    set(
        id,
        RegisterItem.DECIDE
            + ", #state = :state, finished_at = :now, expires_at = :expires, is_copy = :copy",
        names,
        values);
  }

  private static AttributeValue expiry(Instant now) {
    return Attributes.number(now.plus(KEPT).getEpochSecond());
  }

  private static Map<String, AttributeValue> ended(State state, Instant now) {
    return new HashMap<>(
        Map.of(":state", Attributes.text(state.name()), ":now", Attributes.instant(now)));
  }

  private void set(
      String id, String expression, Map<String, String> names, Map<String, AttributeValue> values) {
    dynamo.updateItem(
        call ->
            call.tableName(table)
                .key(key("ses#" + id))
                .updateExpression(expression)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
  }

  private static Map<String, AttributeValue> claim(String key, String id, Instant now) {
    return new HashMap<>(
        Map.of(
            KEY,
            Attributes.text(key),
            OWNER,
            Attributes.text(id),
            "claimed_at",
            Attributes.instant(now)));
  }

  private Map<String, AttributeValue> putOrLoad(Map<String, AttributeValue> item) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(" + KEY + ")"));
      return item;
    } catch (ConditionalCheckFailedException e) {
      return load(Attributes.text(item, KEY));
    }
  }

  private Map<String, AttributeValue> load(String key) {
    return dynamo.getItem(get -> get.tableName(table).key(key(key)).consistentRead(true)).item();
  }

  private static Map<String, AttributeValue> key(String key) {
    return Map.of(KEY, Attributes.text(key));
  }
}
