package nl.mistervoip.privacy.intake.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Intake's dead-letter queue. Lambda adds to each event how the last attempt ended.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">the
 *     attributes</a>
 */
final class AwsFailedMails implements FailedMails {
  /** Long enough to hand ten over. */
  private static final int HIDDEN_SECONDS = 60;

  private static final int AT_ONCE = 10;

  private final AwsClients aws;
  private final String queueUrl;
  private final String intake;

  AwsFailedMails(AwsClients aws, String queueUrl, String intake) {
    this.aws = aws;
    this.queueUrl = queueUrl;
    this.intake = intake;
  }

  @Override
  public List<Failed> next() {
    return aws
        .sqs()
        .receiveMessage(
            call ->
                call.queueUrl(queueUrl)
                    .maxNumberOfMessages(AT_ONCE)
                    .messageAttributeNames("All")
                    .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP)
                    .visibilityTimeout(HIDDEN_SECONDS))
        .messages()
        .stream()
        .map(message -> new Failed(message.body(), message.receiptHandle(), end(message)))
        .toList();
  }

  private static End end(Message message) {
    Optional<Instant> at =
        Optional.ofNullable(message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP))
            .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    return new End(
        at,
        text(message, "RequestID"),
        text(message, "ErrorCode").orElse(""),
        text(message, "ErrorMessage").orElse(""));
  }

  private static Optional<String> text(Message message, String name) {
    return Optional.ofNullable(message.messageAttributes().get(name))
        .map(MessageAttributeValue::stringValue);
  }

  @Override
  public void again(Failed failed) {
    aws.lambda()
        .invoke(
            call ->
                call.functionName(intake)
                    .invocationType(InvocationType.EVENT)
                    .payload(SdkBytes.fromUtf8String(failed.event())));
    // Only now: dying in between makes intake read the mail twice, which it does as once.
    aws.sqs().deleteMessage(call -> call.queueUrl(queueUrl).receiptHandle(failed.receipt()));
  }

  /** What cannot be put back appears again by itself after a minute. */
  @Override
  public void putBack(List<Failed> looked) {
    for (int from = 0; from < looked.size(); from += AT_ONCE) {
      List<Failed> some = looked.subList(from, Math.min(looked.size(), from + AT_ONCE));
      List<ChangeMessageVisibilityBatchRequestEntry> entries =
          IntStream.range(0, some.size()).mapToObj(index -> entry(index, some.get(index))).toList();
      aws.sqs().changeMessageVisibilityBatch(call -> call.queueUrl(queueUrl).entries(entries));
    }
  }

  private static ChangeMessageVisibilityBatchRequestEntry entry(int index, Failed one) {
    return ChangeMessageVisibilityBatchRequestEntry.builder()
        .id(Integer.toString(index))
        .receiptHandle(one.receipt())
        .visibilityTimeout(0)
        .build();
  }

  @Override
  public int count() {
    Map<QueueAttributeName, String> counts =
        aws.sqs()
            .getQueueAttributes(
                call ->
                    call.queueUrl(queueUrl)
                        .attributeNames(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
            .attributes();
    return counts.values().stream().mapToInt(Integer::parseInt).sum();
  }
}
