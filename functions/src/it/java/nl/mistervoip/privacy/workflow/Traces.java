package nl.mistervoip.privacy.workflow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;

/** What a case leaves behind in places that must hold no personal data. */
final class Traces {
  private Traces() {}

  /** Histories of all executions, the audit, and the keys of all objects, as one text. */
  static String of(RunningDesk desk) {
    StringBuilder all = new StringBuilder();
    for (StateMachineListItem machine : desk.sfn.listStateMachines(list -> {}).stateMachines()) {
      for (ExecutionListItem execution :
          desk.sfn
              .listExecutionsPaginator(list -> list.stateMachineArn(machine.stateMachineArn()))
              .executions()) {
        desk.sfn
            .getExecutionHistoryPaginator(
                get -> get.executionArn(execution.executionArn()).includeExecutionData(true))
            .events()
            .forEach(event -> all.append(event));
      }
    }
    desk.dynamo
        .scanPaginator(scan -> scan.tableName("privacy-desk-audit"))
        .items()
        .forEach(all::append);
    for (String bucket : List.of("cases", "mail", "anchors")) {
      String name = "privacy-desk-" + bucket + "-" + RunningDesk.ACCOUNT + "-eu-west-1";
      desk.s3
          .listObjectsV2Paginator(list -> list.bucket(name))
          .contents()
          .forEach(object -> all.append(object.key()).append('\n'));
    }
    return all.toString();
  }

  /** The key attribute of a link's row, whichever way the hash is written. */
  static Optional<AttributeValue> find(RunningDesk desk, String table, String hash) {
    String base64 =
        Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(hash));
    for (String candidate : List.of(hash, base64)) {
      Map<String, AttributeValue> key = Map.of("token_hash", AttributeValue.fromS(candidate));
      if (desk.dynamo.getItem(get -> get.tableName(table).key(key)).hasItem()) {
        return Optional.of(AttributeValue.fromS(candidate));
      }
    }
    return Optional.empty();
  }

  /** The Message-ID under which a letter went out, as the send log holds it. */
  static String messageId(RunningDesk desk, String sendKey) {
    Map<String, AttributeValue> key = Map.of("send_key", AttributeValue.fromS(sendKey));
    return Objects.requireNonNull(
            desk.dynamo
                .getItem(get -> get.tableName("privacy-desk-outbox").key(key).consistentRead(true))
                .item()
                .get("message_id"),
            sendKey)
        .s();
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
