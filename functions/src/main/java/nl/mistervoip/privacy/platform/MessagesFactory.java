package nl.mistervoip.privacy.platform;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The ways out, each only in the functions that have its setting. */
@Factory
final class MessagesFactory {
  @Singleton
  @Requires(property = "outbox.table")
  Outbox outbox(Settings settings, AwsClients aws, Clock clock, Metrics metrics) {
    SendLog log = new DynamoSendLog(settings.required("OUTBOX_TABLE"), aws.dynamo());
    return new LoggedOutbox(log, new AwsMessageProvider(aws.ses(), aws.sns()), clock, metrics);
  }

  @Singleton
  @Requires(property = "alarm.topic.arn")
  Alarms alarms(Settings settings, AwsClients aws) {
    return new SnsAlarms(settings.required("ALARM_TOPIC_ARN"), aws.sns());
  }

  /** Every function is told the name of its desk. */
  @Singleton
  @Requires(property = "desk.name")
  Metrics metrics(Settings settings) {
    return new EmbeddedMetrics(settings.required("DESK_NAME"), System.out);
  }
}
