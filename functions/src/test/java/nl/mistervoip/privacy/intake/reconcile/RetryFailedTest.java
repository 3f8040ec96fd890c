package nl.mistervoip.privacy.intake.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class RetryFailedTest {
  private final FakeFailedMails failed = new FakeFailedMails();
  private final InMemoryAudit audit = new InMemoryAudit();
  private final RetryFailed retry = failed.retry(audit);

  private static String event(String id) {
    Map<String, ?> mail = Map.of("mail", Map.of("messageId", id));
    return new String(
        Json.write(Map.of("Records", List.of(Map.of("ses", mail)))),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void everythingThatWasGivenUpShouldBeReadAgainOnceAndWrittenDown() {
    IntStream.range(0, 23).forEach(number -> failed.add(event("mail" + number)));
    RetryFailed.Outcome outcome = retry.retry("administrator-1", TickingClock.NOW);
    assertThat(outcome.retried()).hasSize(23).contains("mail7");
    assertThat(outcome.unknown()).isZero();
    assertThat(failed.read).hasSize(23).contains(event("mail22"));
    assertThat(failed.kept).isEmpty();
    assertThat(audit.of("mail-mail7"))
        .singleElement()
        .satisfies(line -> assertThat(line.event()).isEqualTo("mail.retried"));
    assertThat(retry.retry("administrator-1", TickingClock.NOW).retried()).isEmpty();
  }

  @Test
  void whatNamesNoMailShouldStayForAPerson() {
    failed.add("{}");
    failed.add("no JSON");
    failed.add(event("mail1"));
    assertThat(retry.retry("administrator-1", TickingClock.NOW))
        .isEqualTo(new RetryFailed.Outcome(Set.of("mail1"), 2));
    assertThat(failed.kept).containsExactly("{}", "no JSON");
  }
}
