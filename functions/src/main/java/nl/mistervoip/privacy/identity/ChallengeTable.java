package nl.mistervoip.privacy.identity;

import static nl.mistervoip.privacy.identity.ChallengeRows.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The table of challenges: one row read or changed at a time, each write under its condition. */
final class ChallengeTable {
  private final AwsClients aws;
  private final String name;

  ChallengeTable(AwsClients aws, String name) {
    this.aws = aws;
    this.name = name;
  }

  String name() {
    return name;
  }

  /**
   * Changes a row.
   *
   * @return the challenge after it; empty when the condition did not hold
   */
  Optional<Challenge> update(String key, Consumer<UpdateItemRequest.Builder> change) {
    try {
      Map<String, AttributeValue> after =
          aws.dynamo()
              .updateItem(
                  update -> {
                    update.tableName(name).key(Map.of(ChallengeRows.KEY, text(key)));
                    update.returnValues(ReturnValue.ALL_NEW);
                    change.accept(update);
                  })
              .attributes();
      return Optional.of(ChallengeRows.challenge(after));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  /** Reads a row, consistently. */
  Optional<Map<String, AttributeValue>> row(String key) {
    return Optional.of(
            aws.dynamo()
                .getItem(
                    get ->
                        get.tableName(name)
                            .key(Map.of(ChallengeRows.KEY, text(key)))
                            .consistentRead(true))
                .item())
        .filter(item -> !item.isEmpty());
  }
}
