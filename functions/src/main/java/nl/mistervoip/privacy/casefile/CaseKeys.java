package nl.mistervoip.privacy.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key of each case. It lies wrapped beside the case; the plain key lives in the memory of a
 * function only, so that removing the wrapped one shreds everything sealed under it.
 */
final class CaseKeys {
  /** Enough for the cases that one warm function works on in turn. */
  private static final int REMEMBERED = 16;

  private final String table;
  private final DynamoDbClient dynamo;
  private final KeyWrap wrap;
  private final Map<CaseId, Seal> seals =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseId, Seal> eldest) {
          return size() > REMEMBERED;
        }
      };

  CaseKeys(String table, DynamoDbClient dynamo, KeyWrap wrap) {
    this.table = table;
    this.dynamo = dynamo;
    this.wrap = wrap;
  }

  byte[] newWrappedKey(CaseId id) {
    return wrap.generate(id);
  }

  /** The seal of a case, or empty when the case was never opened or was shredded. */
  synchronized Optional<Seal> sealOf(CaseId id) {
    Optional<Seal> known = Optional.ofNullable(seals.get(id));
    Optional<Seal> seal =
        known.or(() -> wrappedKey(id).map(key -> new Seal(id, wrap.unwrap(id, key))));
    seal.ifPresent(made -> seals.put(id, made));
    return seal;
  }

  /** Forgets the key for ever. The case itself stays. */
  synchronized void destroy(CaseId id) {
    seals.remove(id);
    dynamo.updateItem(
        call ->
            call.tableName(table)
                .key(DynamoCases.key(id))
                .updateExpression("REMOVE #key")
                .expressionAttributeNames(Map.of("#key", CaseItem.WRAPPED_KEY)));
  }

  private Optional<byte[]> wrappedKey(CaseId id) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .key(DynamoCases.key(id))
                        .consistentRead(true)
                        .projectionExpression("#key")
                        .expressionAttributeNames(Map.of("#key", CaseItem.WRAPPED_KEY)))
            .item();
    return Optional.ofNullable(item.get(CaseItem.WRAPPED_KEY))
        .map(value -> value.b().asByteArray());
  }
}
