package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.mistervoip.privacy.intake.reconcile.Reconciliation;
import nl.mistervoip.privacy.testing.Emulator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** The count over a table, a bucket and a dead-letter queue of its own. */
class ReconciliationIT {
  private static final Verdicts PASSED =
      new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);

  private final String table = Emulator.mailTable();
  private final String bucket = Emulator.bucket(false);
  private final String queueUrl =
      Emulator.AWS.sqs().createQueue(call -> call.queueName("it-" + UUID.randomUUID())).queueUrl();
  private final MailRegister register = new DynamoMailRegister(table, Emulator.AWS.dynamo());
  private final Instant now = Instant.now();

  private void stored(String id) {
    Emulator.AWS
        .s3()
        .putObject(
            put -> put.bucket(bucket).key("inbound/" + id), RequestBody.fromString("Subject: x"));
  }

  private void registered(String id) {
    ReceivedMail mail = new ReceivedMail(id, now, "a@example.nl", List.of(), PASSED);
    stored(id);
    register.receive(mail, now);
  }

  private void failed(String id) {
    String event = "{\"Records\":[{\"ses\":{\"mail\":{\"messageId\":\"" + id + "\"}}}]}";
    Emulator.AWS.sqs().sendMessage(call -> call.queueUrl(queueUrl).messageBody(event));
  }

  @Test
  void everyMailShouldCountOnceWhereverItIs() {
    Decision forward = Decision.of(new Outcome.Forward(List.of("not_privacy", "fault")));
    registered("done");
    register.decide("done", forward);
    register.finish("done", now);
    registered("copy");
    register.finishCopy("copy", forward, now);
    registered("progress");
    registered("failed-registered");
    failed("failed-registered");
    stored("failed-unregistered");
    failed("failed-unregistered");
    stored("orphan");
    stored("AMAZON_SES_SETUP_NOTIFICATION");

    Reconciliation count = Reconciliation.over(Emulator.AWS, table, bucket, queueUrl);
    LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
    Reconciliation.Report young = count.report(day.minusDays(1), day.plusDays(1), now);
    assertThat(young.received()).isEqualTo(6).isEqualTo(young.accounted());
    assertThat(young.places())
        .containsEntry("forward", 1)
        .containsEntry("copy", 1)
        .containsEntry("in_progress", 2)
        .containsEntry("failed", 2)
        .containsEntry("lost", 0);
    assertThat(young.balanced()).isTrue();
    assertThat(
            Emulator.AWS
                .sqs()
                .getQueueAttributes(
                    call -> call.queueUrl(queueUrl).attributeNamesWithStrings("All"))
                .attributesAsStrings())
        .as("the events stay for the redrive")
        .containsEntry("ApproximateNumberOfMessagesNotVisible", "2");
  }

  @Test
  void aRawMailThatNobodyRegisteredShouldBeNamedAsLost() {
    stored("orphan");
    Instant later = now.plus(20, ChronoUnit.MINUTES);
    LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
    Reconciliation.Report report =
        Reconciliation.over(Emulator.AWS, table, bucket, queueUrl)
            .report(day, day.plusDays(1), later);
    assertThat(report.lost()).containsExactly("orphan");
    assertThat(report.balanced()).isFalse();
  }
}
