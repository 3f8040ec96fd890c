package nl.mistervoip.privacy.intake.reconcile;

import java.util.List;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Intake's dead-letter queue. */
final class AwsFailedMails implements FailedMails {
  /** Long enough to hand ten over. */
  private static final int HIDDEN_SECONDS = 60;

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
                call.queueUrl(queueUrl).maxNumberOfMessages(10).visibilityTimeout(HIDDEN_SECONDS))
        .messages()
        .stream()
        .map(message -> new Failed(message.body(), message.receiptHandle()))
        .toList();
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
}
