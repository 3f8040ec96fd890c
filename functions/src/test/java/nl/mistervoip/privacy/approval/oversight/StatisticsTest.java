package nl.mistervoip.privacy.approval.oversight;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.InMemoryApprovals;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.casefile.LeftOut;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  /** Thursday 5 March 2026. */
  private static final Instant NOW = TickingClock.NOW;

  private static final User AUDITOR = new User("auditor-1", Set.of(Role.AUDITOR));

  private final InMemoryCases cases = new InMemoryCases(new InMemoryAudit());
  private final InMemoryApprovals approvals = new InMemoryApprovals();
  private final Statistics statistics = new Statistics(cases, approvals);
  private int messages;

  private Figures figures(Map<String, String> query) {
    return statistics.figures(call(query));
  }

  private static Call call(Map<String, String> query) {
    return new Call("", query, JsonNodeFactory.instance.objectNode(), AUDITOR, NOW);
  }

  private CaseId received(int daysAgo, CaseState state, Right... rights) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    var record =
        aCase().ofMessage("m" + ++messages).receivedAt(at).asking(rights).in(state).build();
    cases.put(record);
    return record.id();
  }

  private void answered(int daysAgo, int days, Right... rights) {
    CaseId id = received(daysAgo, CaseState.ANSWERED, rights);
    cases.apply(id, CaseEvent.CLOSE, "system", NOW.minus(Duration.ofDays(daysAgo - days)));
  }

  @Test
  void casesShouldCountInTheWeekOfTheirReceiptOnceWithEachRightAndOnceInAll() {
    received(0, CaseState.PREPARING, Right.ACCESS, Right.ERASURE);
    received(3, CaseState.PREPARING, Right.ACCESS);
    answered(2, 1, Right.ACCESS);
    LocalDate thisWeek = LocalDate.of(2026, 3, 2);
    assertThat(figures(Map.of()).volumes())
        .containsExactlyInAnyOrder(
            new Figures.Volume("all", thisWeek, 3),
            new Figures.Volume("access", thisWeek, 3),
            new Figures.Volume("erasure", thisWeek, 1))
        .first()
        .extracting(Figures.Volume::right)
        .isEqualTo("all");
    received(4, CaseState.PREPARING, Right.ACCESS);
    assertThat(figures(Map.of()).volumes())
        .as("Sunday is in the week before")
        .contains(new Figures.Volume("all", LocalDate.of(2026, 2, 23), 1));
  }

  @Test
  void theTimeToAnswerShouldBeThatOfCasesThatGotAnAnswerInThePeriod() {
    for (int days = 1; days <= 20; days++) {
      answered(40, days, Right.ACCESS);
    }
    CaseId withdrawn = received(40, CaseState.IDENTIFYING, Right.ACCESS);
    cases.apply(withdrawn, CaseEvent.WITHDRAW, "officer-1", NOW.minus(Duration.ofDays(1)));
    Figures.Answered all = figures(Map.of()).answers().getFirst();
    assertThat(all).isEqualTo(new Figures.Answered("all", 20, 10, 19, 20, 20));
    assertThat(figures(Map.of()).endings())
        .containsExactly(
            new Figures.Ending("CLOSED_ANSWERED", 20), new Figures.Ending("CLOSED_WITHDRAWN", 1));
    assertThat(figures(Map.of("from", "2026-03-01")).answers()).isEmpty();
  }

  @Test
  void anAnswerWithinTheExtensionShouldBeOnTimeAndTheCaseNotOverdueBefore() {
    Extension more = new Extension(Extension.Ground.COMPLEXITY, LocalDate.of(2026, 3, 20), NOW);
    cases.extend(received(50, CaseState.AWAITING_APPROVAL, Right.ACCESS), more, "officer-1");
    CaseId ended = received(50, CaseState.ANSWERED, Right.ACCESS);
    cases.extend(ended, more, "officer-1");
    cases.apply(ended, CaseEvent.CLOSE, "system", NOW);
    Figures figures = figures(Map.of());
    assertThat(figures.overdue()).isZero();
    assertThat(figures.answers().getFirst().onTime()).isEqualTo(1);
    assertThat(figures.answers().getFirst().onTimePaused()).isEqualTo(1);
  }

  @Test
  void anAnswerAfterTheLastDayShouldBeLateAndAnOpenCaseAfterItOverdue() {
    answered(50, 45, Right.ACCESS);
    received(60, CaseState.AWAITING_APPROVAL, Right.ERASURE);
    Figures figures = figures(Map.of());
    assertThat(figures.answers().getFirst().onTime()).isZero();
    assertThat(figures.open()).isEqualTo(1);
    assertThat(figures.overdue()).isEqualTo(1);
  }

  @Test
  void refusalsShouldCountByTheirGroundOnTheDayOfTheRefusal() {
    for (int i = 0; i < 3; i++) {
      refused("case-" + i, "GDPR Art. 12(5)", NOW.minus(Duration.ofDays(2)));
    }
    refused("case-8", "GDPR Art. 15(4)", NOW.minus(Duration.ofDays(1)));
    refused("case-9", "GDPR Art. 15(4)", NOW.minus(Duration.ofDays(300)));
    refused("case-10", LeftOut.GROUND, NOW.minus(Duration.ofDays(1)));
    assertThat(figures(Map.of()).refusals())
        .containsExactly(
            new Figures.Refusal("GDPR Art. 12(5)", 3), new Figures.Refusal("GDPR Art. 15(4)", 1));
  }

  private void refused(String id, String ground, Instant at) {
    Question question = new Question(id, id, ApprovalKind.SWEEP, 1, "digest", Map.of());
    Approval asked = Approval.first(question, "task", at);
    Approval refused = asked.refused("officer-1", ground, at);
    assertThat(approvals.save(asked)).isTrue();
    assertThat(approvals.save(refused)).isTrue();
    assertThat(approvals.save(refused.finished())).isTrue();
  }

  @Test
  void theTableShouldHoldTheSameFiguresAndNoFormula() {
    answered(10, 5, Right.ACCESS);
    refused("case-1", "=HYPERLINK(1)", NOW);
    PageResponse csv = statistics.csv(call(Map.of()));
    String text = new String(Base64.getDecoder().decode(csv.body()), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("received,all,2026-02-23,1")
        .contains("p50 days,access,,5")
        .contains("refused,,'=HYPERLINK(1),1");
  }

  @Test
  void aPeriodThatMakesNoSenseShouldBeRefusedWithWhatToSend() {
    for (Map<String, String> days :
        List.of(
            Map.of("from", "2026-03-02", "to", "2026-03-01"),
            Map.of("from", "2020-01-01", "to", "2026-03-01"))) {
      assertThatThrownBy(() -> figures(days))
          .isInstanceOf(ConsoleProblem.class)
          .hasMessageContaining("at most 400 days");
    }
  }

  @Property(tries = 200)
  void aPercentileShouldBeAValueThatOccursWithEnoughAtOrBelowIt(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 90) Long> days,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    List<Long> sorted = new ArrayList<>(days);
    Collections.sort(sorted);
    long value = FigureRules.percentile(sorted, percent);
    long atOrBelow = sorted.stream().filter(one -> one <= value).count();
    long below = sorted.stream().filter(one -> one < value).count();
    assertThat(sorted).contains(value);
    assertThat(atOrBelow * 100).isGreaterThanOrEqualTo((long) percent * sorted.size());
    assertThat(below * 100).isLessThan((long) percent * sorted.size());
  }
}
