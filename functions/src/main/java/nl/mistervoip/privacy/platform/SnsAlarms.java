package nl.mistervoip.privacy.platform;

import software.amazon.awssdk.services.sns.SnsClient;

/** Alarms by an SNS topic to which the privacy team subscribes. */
final class SnsAlarms implements Alarms {
  private final String topicArn;
  private final SnsClient sns;

  SnsAlarms(String topicArn, SnsClient sns) {
    this.topicArn = topicArn;
    this.sns = sns;
  }

  @Override
  public void raise(Alarm alarm) {
    String text =
        "Kind: %s\nReference: %s\n\nWhat to do: docs/runbook.md, under the name of the kind.\n"
            .formatted(alarm.kind(), alarm.reference());
    sns.publish(
        call -> call.topicArn(topicArn).subject("Privacy desk: " + alarm.kind()).message(text));
  }
}
