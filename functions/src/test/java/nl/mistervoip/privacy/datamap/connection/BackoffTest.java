package nl.mistervoip.privacy.datamap.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mistervoip.privacy.datamap.tables.Tables;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class BackoffTest {
  @Test
  void aThrottledCallShouldBeRepeatedAfterGrowingPauses() {
    List<Duration> pauses = new ArrayList<>();
    AtomicInteger calls = new AtomicInteger();
    Backoff backoff = new Backoff(pauses::add, new Random(1));

    String answer =
        backoff.run(
            () -> {
              if (calls.incrementAndGet() < 4) {
                throw error("ThrottlingException", 400);
              }
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    assertThat(pauses).hasSize(3).allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) <= 0);
  }

  @Test
  void aTableThatStaysBusyShouldBeReportedByItsErrorCodeAlone() {
    Backoff backoff = new Backoff(pause -> {}, new Random(1));

    assertThatThrownBy(
            () ->
                backoff.run(
                    () -> {
                      throw error("ProvisionedThroughputExceededException", 400);
                    }))
        .isInstanceOf(Tables.UnavailableException.class)
        .hasMessage("ProvisionedThroughputExceededException");
  }

  @Test
  void anyOtherFaultShouldNotBeRepeated() {
    AtomicInteger calls = new AtomicInteger();
    Backoff backoff = new Backoff(pause -> {}, new Random(1));

    assertThatThrownBy(
            () ->
                backoff.run(
                    () -> {
                      calls.incrementAndGet();
                      throw error("AccessDeniedException", 400);
                    }))
        .hasMessage("AccessDeniedException");
    assertThat(calls).hasValue(1);
  }

  private static DynamoDbException error(String code, int status) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .statusCode(status)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
            .build();
  }
}
