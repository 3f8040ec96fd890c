package nl.mistervoip.privacy.intake.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.intake.triage.ShownMail;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreachReportsTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-06T21:30:00Z");
  private static final Instant NOW = RECEIVED.plus(Duration.ofHours(2));
  private static final CloseRequest NOTIFIED =
      new CloseRequest("notified", "2026-03-06", "AP-2026/17", "", "", "told by the form");
  private static final CloseRequest NO_BREACH =
      new CloseRequest("no-breach", "", "", "no-incident", "", "a test account");

  private final InMemoryAudit audit = new InMemoryAudit();
  private final BreachScene scene = new BreachScene(audit);
  private final BreachReports reports = scene.reports;

  private List<BreachViews.Line> open(Instant now) {
    return reports.list("open", "", now).breaches();
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 24, false, 96, false",
    "PT30M, 23, false, 95, false",
    "PT24H, 0, false, 72, false",
    "PT24H1S, -1, true, 71, false",
    "PT25H, -1, true, 71, false",
    "PT96H, -72, true, 0, false",
    "PT97H, -73, true, -1, true"
  })
  void anOpenReportShouldShowHowLongThereIsLeft(
      Duration later, long hours, boolean late, long fullHours, boolean fullLate) {
    scene.reported("m1", RECEIVED);
    BreachViews.Line line = open(RECEIVED.plus(later)).getFirst();
    assertThat(line.detected()).isEqualTo(RECEIVED);
    assertThat(line.notice().due()).isEqualTo(RECEIVED.plus(Duration.ofDays(1)));
    assertThat(line.notice().hoursLeft()).contains(hours);
    assertThat(line.notice().overdue()).isEqualTo(late);
    assertThat(line.fullNotice().due()).isEqualTo(RECEIVED.plus(Duration.ofDays(4)));
    assertThat(line.fullNotice().hoursLeft()).contains(fullHours);
    assertThat(line.fullNotice().overdue()).isEqualTo(fullLate);
  }

  @Test
  void theListShouldBeSoonestDueFirstInPages() {
    for (int i = 0; i < 60; i++) {
      scene.reported("m%02d".formatted(i), RECEIVED.plusSeconds(i));
    }
    BreachViews.Lines first = reports.list("open", "", NOW);
    assertThat(first.breaches()).hasSize(50);
    assertThat(first.breaches().getFirst().id()).isEqualTo("m00");
    BreachViews.Lines second = reports.list("open", first.next().orElseThrow(), NOW);
    assertThat(second.breaches()).extracting(BreachViews.Line::id).startsWith("m50").hasSize(10);
    assertThat(second.next()).isEmpty();
    assertThatThrownBy(() -> reports.list("all", "", NOW)).hasMessageContaining("open, closed");
  }

  @Test
  void aClosedReportShouldStayInTheRegisterAndItsClockStand() {
    scene.reported("m1", RECEIVED);
    reports.close("m1", NOTIFIED, "officer-1", NOW);
    assertThat(reports.list("open", "", NOW).breaches()).isEmpty();
    Instant later = NOW.plus(Duration.ofDays(400));
    BreachViews.Line line = reports.list("closed", "", later).breaches().getFirst();
    assertThat(line.state()).isEqualTo("closed");
    assertThat(line.notice().hoursLeft()).isEmpty();
    assertThat(line.notice().overdue()).isFalse();
    BreachViews.Closed closed = line.closed().orElseThrow();
    assertThat(closed.by()).isEqualTo("officer-1");
    assertThat(closed.at()).isEqualTo(NOW);
    assertThat(closed.outcome()).isEqualTo("notified");
    assertThat(closed.reference()).contains("AP-2026/17");
    assertThat(reports.show("m1", later).reason()).isEqualTo("told by the form");
  }

  @Test
  void everyClosingShouldBeOnTheAuditWithItsGroundAndWithoutTheWordsOfThePerson() {
    scene.reported("m1", RECEIVED);
    scene.reported("m2", RECEIVED);
    reports.close("m1", NOTIFIED, "officer-1", NOW);
    reports.close("m2", NO_BREACH, "officer-2", NOW);
    assertThat(audit.events())
        .extracting(AuditLog.Event::chain, AuditLog.Event::event, AuditLog.Event::actor)
        .containsExactly(
            tuple("mail-m1", "breach.closed", "officer-1"),
            tuple("mail-m2", "breach.closed", "officer-2"));
    assertThat(audit.events().getFirst().facts())
        .containsEntry("outcome", "notified")
        .containsEntry("notified", "2026-03-06")
        .containsEntry("reference", "AP-2026/17");
    assertThat(audit.events().getLast().ground()).isEqualTo("GDPR Art. 4(12)");
    assertThat(audit.events().getLast().facts()).containsEntry("finding", "no-incident");
    assertThat(audit.events().toString()).doesNotContain("told by", "test account");
  }

  @Test
  void aDoubleClickShouldChangeNothingAndAnotherCloserShouldBeTold() {
    scene.reported("m1", RECEIVED);
    BreachViews.Line first = reports.close("m1", NOTIFIED, "officer-1", NOW);
    assertThat(reports.close("m1", NOTIFIED, "officer-1", NOW)).isEqualTo(first);
    for (String user : new String[] {"officer-1", "officer-2"}) {
      assertThatThrownBy(() -> reports.close("m1", NO_BREACH, user, NOW))
          .isInstanceOf(BreachProblem.class)
          .hasMessageContaining("closed before");
    }
    assertThatThrownBy(() -> reports.close("m1", NOTIFIED, "officer-2", NOW))
        .hasMessageContaining("closed before");
    assertThat(audit.eventsOf("mail-m1")).containsExactly("breach.closed");
    assertThat(open(NOW)).isEmpty();
  }

  @Test
  void whoLosesARaceShouldBeToldAndNotOverwrite() {
    scene.reported("m1", RECEIVED);
    BreachRegister slow = new OvertakenRegister(scene.register);
    BreachReports late = scene.over(slow, audit);
    assertThatThrownBy(() -> late.close("m1", NO_BREACH, "officer-2", NOW))
        .hasMessageContaining("closed before");
    assertThat(reports.show("m1", NOW).line().closed().orElseThrow().by()).isEqualTo("officer-1");
    assertThat(audit.events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aCrashAfterAnyWriteShouldEndTheSameOnceItIsSentAgain(int writes) {
    scene.reported("m1", RECEIVED);
    Fuse fuse = Fuse.after(writes);
    BreachReports crashing =
        scene.over(
            fuse.around(BreachRegister.class, scene.register, Set.of("close")),
            fuse.around(AuditLog.class, audit, Set.of("append")));
    assertThatThrownBy(() -> crashing.close("m1", NOTIFIED, "officer-1", NOW))
        .isInstanceOf(Fuse.PowerCut.class);
    reports.close("m1", NOTIFIED, "officer-1", NOW.plusSeconds(30));
    assertThat(audit.eventsOf("mail-m1")).containsExactly("breach.closed");
    assertThat(reports.show("m1", NOW).line().closed()).isPresent();
  }

  @Test
  void theMailShouldBeShownAsTextAndTheLookBeOnTheAudit() {
    scene.reported("m1", RECEIVED);
    ShownMail mail = reports.showWithMail("m1", "officer-1", NOW).mail().orElseThrow();
    assertThat(mail.subject()).isEqualTo("Datalek");
    assertThat(mail.parts().getFirst().text())
        .contains("in mijn portaal")
        .doesNotContain("111222333");
    assertThat(audit.eventsOf("mail-m1")).containsExactly("mail.viewed");
    assertThat(audit.events().toString()).doesNotContain("Datalek", "melder");
  }

  @Test
  void aReportShouldBeShownWithoutItsMailToWhoMayNotReadIt() {
    scene.reported("m1", RECEIVED);
    BreachViews.Report report = reports.show("m1", NOW);
    assertThat(report.mail()).isEmpty();
    assertThat(report.note()).contains("not shown");
    assertThat(audit.events()).isEmpty();
  }

  @Test
  void aReportShouldBeShownAlsoWhenItsMailCannotBe() {
    scene.reported("gone", RECEIVED);
    scene.isGone("gone");
    scene.reported("secret", RECEIVED, "SET_ASIDE", "PASS");
    scene.reported("virus", RECEIVED, "", "FAIL");
    assertThat(reports.showWithMail("gone", "officer-1", NOW).note()).contains("not kept");
    BreachViews.Report secret = reports.showWithMail("secret", "officer-1", NOW);
    assertThat(secret.mail()).isEmpty();
    assertThat(secret.note()).contains("set aside");
    assertThat(reports.showWithMail("virus", "officer-1", NOW).mail().orElseThrow().parts())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"m9", "", "../m1", "ses#m1"})
  void whatWasNotReportedShouldNotBeFoundOrClosed(String id) {
    assertThatThrownBy(() -> reports.showWithMail(id, "officer-1", NOW))
        .isInstanceOf(BreachProblem.class);
    assertThatThrownBy(() -> reports.close(id, NOTIFIED, "officer-1", NOW))
        .isInstanceOf(BreachProblem.class);
    assertThat(audit.events()).isEmpty();
  }
}
