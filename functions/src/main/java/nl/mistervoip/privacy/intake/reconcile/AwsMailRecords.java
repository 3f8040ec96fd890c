package nl.mistervoip.privacy.intake.reconcile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

/** The records of mails in the register's table, the mail bucket and intake's dead-letter queue. */
final class AwsMailRecords implements MailRecords {
  private static final String PREFIX = "inbound/";

  /** What SES writes when a receipt rule is made: no mail. */
  private static final String SETUP_NOTIFICATION = "AMAZON_SES_SETUP_NOTIFICATION";

  private static final Set<String> ENDED = Set.of("DONE", "TRIAGE", "DECIDED");

  /** Long enough to see each message once, short enough not to keep a redrive waiting. */
  private static final int HIDDEN_SECONDS = 20;

  /** Ten messages each; a queue that holds more needs a person anyway. */
  private static final int ROUNDS = 100;

  private final AwsClients aws;
  private final String table;
  private final String bucket;
  private final String queueUrl;

  AwsMailRecords(AwsClients aws, String table, String bucket, String queueUrl) {
    this.aws = aws;
    this.table = table;
    this.bucket = bucket;
    this.queueUrl = queueUrl;
  }

  @Override
  public List<Registered> registeredOn(LocalDate day) {
    return aws
        .dynamo()
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName("by-day")
                    .keyConditionExpression("received_day = :day")
                    .expressionAttributeValues(Map.of(":day", Attributes.text(day.toString()))))
        .items()
        .stream()
        .map(AwsMailRecords::registered)
        .toList();
  }

  @Override
  public Optional<Registered> find(String id) {
    Map<String, AttributeValue> key = Map.of("register_key", Attributes.text("ses#" + id));
    return Optional.of(
            aws.dynamo().getItem(get -> get.tableName(table).key(key).consistentRead(true)).item())
        .filter(item -> !item.isEmpty())
        .map(AwsMailRecords::registered);
  }

  @Override
  public List<Stored> stored() {
    return aws
        .s3()
        .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX))
        .contents()
        .stream()
        .map(object -> new Stored(object.key().substring(PREFIX.length()), object.lastModified()))
        .filter(mail -> !mail.id().isEmpty() && !mail.id().equals(SETUP_NOTIFICATION))
        .toList();
  }

  @Override
  public Set<String> failed() {
    Set<String> ids = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Message> messages =
          aws.sqs()
              .receiveMessage(
                  call ->
                      call.queueUrl(queueUrl)
                          .maxNumberOfMessages(10)
                          .visibilityTimeout(HIDDEN_SECONDS))
              .messages();
      if (messages.isEmpty()) {
        return ids;
      }
      messages.forEach(
          message -> FailedEvent.of(message.body()).map(FailedEvent::mailId).ifPresent(ids::add));
    }
    return ids;
  }

  private static Registered registered(Map<String, AttributeValue> item) {
    boolean ended = ENDED.contains(Attributes.text(item, "state"));
    Optional<String> ending = Attributes.optionalText(item, "ending");
    return new Registered(
        Attributes.text(item, "ses_id"),
        Attributes.instant(item, "received_at"),
        ended,
        ended ? ending.or(() -> Attributes.optionalText(item, "action")).orElse("") : "",
        item.containsKey("is_copy"));
  }
}
