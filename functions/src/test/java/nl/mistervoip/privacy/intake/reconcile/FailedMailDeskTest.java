package nl.mistervoip.privacy.intake.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailedMailDeskTest {
  private final FakeFailedMails failed = new FakeFailedMails();
  private final InMemoryAudit audit = new InMemoryAudit();
  private final FailedMailDesk retry = failed.retry(audit);

  private static String event(String id) {
    return FakeFailedMails.event(id, "2026-03-04T10:00:00.000Z");
  }

  private static FailedMails.End end(String code, String message) {
    return new FailedMails.End(
        Optional.of(TickingClock.NOW.minusSeconds(600)),
        Optional.of("0f8fad5b-d9cb-469f-a165-70867728950e"),
        code,
        message);
  }

  @Test
  void everythingThatWasGivenUpShouldBeReadAgainOnceAndWrittenDown() {
    IntStream.range(0, 23).forEach(number -> failed.add(event("mail" + number)));
    FailedMailDesk.Outcome outcome = retry.retry("administrator-1", TickingClock.NOW);
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
        .isEqualTo(new FailedMailDesk.Outcome(Set.of("mail1"), 2));
    assertThat(failed.kept).containsExactly("{}", "no JSON");
  }

  @Test
  void theListShouldSayWhichAndWhyAndNothingOfWhoWroteAndTakeNothingAway() {
    failed.add(event("late"), end("200", "2026-03-05T09:00:00Z 1 Task timed out after 60.00 s"));
    failed.add(
        FakeFailedMails.event("early", "2026-03-02T10:00:00.000Z"),
        end("200", "Cannot parse: From: Ans Verzonnen <ans@example.nl>"));
    failed.add("no JSON");
    FailedMailDesk.Lines lines = retry.list("officer-1", TickingClock.NOW);
    assertThat(lines.mails())
        .extracting(FailedMailDesk.Line::id, FailedMailDesk.Line::reason)
        .containsExactly(
            tuple("early", GaveUpReason.FAILED), tuple("late", GaveUpReason.TOOK_TOO_LONG));
    assertThat(lines.mails().getFirst().ageHours()).isEqualTo(72);
    assertThat(lines.unknown()).isOne();
    assertThat(lines.more()).isFalse();
    assertThat(lines.toString()).doesNotContain("Verzonnen", "ans@", "Cannot parse");
    assertThat(failed.kept).hasSize(3);
    assertThat(retry.list("officer-1", TickingClock.NOW.plusSeconds(1)).mails()).hasSize(2);
    assertThat(audit.eventsOf(FailedMailDesk.CHAIN))
        .as("every look")
        .containsExactly("mail.failed-viewed", "mail.failed-viewed");
    assertThat(retry.count().count()).isEqualTo(3);
  }

  @Test
  void oneMailShouldBeReadAgainAndTheOthersStayWhereTheyAre() {
    IntStream.range(0, 23).forEach(number -> failed.add(event("mail" + number)));
    assertThat(retry.retry("mail17", "officer-1", TickingClock.NOW))
        .isEqualTo(new FailedMailDesk.Outcome(Set.of("mail17"), 0));
    assertThat(failed.read).containsExactly(event("mail17"));
    assertThat(retry.retry("mail17", "officer-1", TickingClock.NOW).retried()).isEmpty();
    assertThat(retry.list("officer-1", TickingClock.NOW).mails()).hasSize(22);
  }

  @Test
  void moreThanAPageCanHoldShouldBeSaid() {
    IntStream.range(0, 205).forEach(number -> failed.add(event("mail" + number)));
    FailedMailDesk.Lines lines = retry.list("officer-1", TickingClock.NOW);
    assertThat(lines.mails()).hasSize(200);
    assertThat(lines.more()).isTrue();
    assertThat(retry.count().count()).isEqualTo(205);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 2026-03-05T09:00:00Z 7f Task timed out after 60.01 seconds, TOOK_TOO_LONG",
    "200, RequestId: 7f Error: Runtime exited with error: signal: killed, CRASHED",
    "200, Java heap space, CRASHED",
    "429, Rate Exceeded., NO_CAPACITY",
    "200, Setting MAIL_TABLE is not set. See docs/settings.md, SETTING",
    "200, Setting out for Zwolle tomorrow, FAILED",
    "500, '', FAILED"
  })
  void theReasonShouldBeOneOfOurWords(String code, String message, GaveUpReason reason) {
    assertThat(GaveUpReason.of(end(code, message))).isEqualTo(reason);
  }
}
