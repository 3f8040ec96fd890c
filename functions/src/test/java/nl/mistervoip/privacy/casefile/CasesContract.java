package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.DeadlineWatch;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Lifecycle;
import nl.mistervoip.privacy.request.Pause;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What every keeper of cases does; run on the fake and on the real one. */
public interface CasesContract {
  /** The moment at which tests begin. */
  Instant NOW = TickingClock.NOW;

  /** The cases under test. */
  Cases cases();

  /** The same cases, as the daily look at their clocks sees them. */
  CaseWatch watch();

  /** Days after {@link #NOW} that a test has used to lead the list of closed cases. */
  AtomicInteger LATEST = new AtomicInteger(4000);

  /** Later than whatever any test has closed so far: the table is one for all of them. */
  private static Instant laterThanAll() {
    return NOW.plus(Duration.ofDays(LATEST.incrementAndGet()));
  }

  /** What they told the audit. */
  AuditTrail trail();

  @Test
  default void aCaseShouldComeBackAsItWasOpened() {
    CaseRecord record = aCase().ofMessage(any()).asking(Right.ACCESS, Right.ERASURE).build();
    assertThat(cases().open(record, NOW)).isTrue();
    assertThat(cases().find(record.id())).contains(record);
  }

  @Test
  default void askingInTimeShouldPauseTheSecondDatesUntilThePersonAnswers() {
    CaseId id = opened();
    cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW);
    CaseRecord asked = cases().apply(id, CaseEvent.ASK_IDENTITY, "system", NOW);
    assertThat(asked.pause()).contains(new Pause(NOW, Optional.empty()));
    Instant later = NOW.plus(Duration.ofDays(7));
    CaseRecord answered = cases().apply(id, CaseEvent.CONFIRM_IDENTITY, "system", later);
    assertThat(answered.pause()).contains(new Pause(NOW, Optional.of(later)));
    assertThat(answered.due()).isEqualTo(asked.due());
    assertThat(cases().find(id)).contains(answered);
  }

  @Test
  default void openingACaseAgainShouldChangeNothing() {
    CaseId id = opened();
    CaseRecord moved = cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW);
    assertThat(cases().open(aCase().withId(id).build(), NOW.plusSeconds(5))).isFalse();
    assertThat(cases().find(id)).contains(moved);
    assertThat(events(id)).containsExactly("case.opened", "case.acknowledge");
  }

  @Test
  default void anUnknownCaseShouldBeNamedInTheError() {
    CaseId id = CaseId.ofMessage(any());
    assertThat(cases().find(id)).isEmpty();
    assertThatThrownBy(() -> cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW))
        .isInstanceOf(Cases.UnknownCaseException.class)
        .hasMessageContaining(id.value());
  }

  @Test
  default void anEventShouldMoveTheCaseAndStandInTheAudit() {
    CaseId id = opened();
    CaseRecord moved = cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW);
    assertThat(moved.state()).isEqualTo(CaseState.ACKNOWLEDGED);
    assertThat(cases().get(id)).isEqualTo(moved);
    assertThat(events(id)).containsExactly("case.opened", "case.acknowledge");
  }

  @Test
  default void aStepThatIsRunAgainShouldChangeNothing() {
    CaseId id = opened();
    CaseRecord moved = cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW);
    assertThat(cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW.plusSeconds(9)))
        .isEqualTo(moved);
    assertThat(events(id)).containsExactly("case.opened", "case.acknowledge");
  }

  @Test
  default void theNextRightShouldBeAVisitOfItsOwn() {
    CaseId id = opened();
    List<CaseEvent> oneRight =
        List.of(CaseEvent.PREPARE, CaseEvent.ASK_APPROVAL, CaseEvent.APPROVE, CaseEvent.ANSWER);
    apply(id, List.of(CaseEvent.ACKNOWLEDGE, CaseEvent.CONFIRM_IDENTITY));
    apply(id, oneRight);
    apply(id, oneRight);
    assertThat(events(id)).filteredOn("case.prepare"::equals).hasSize(2);
    assertThat(events(id)).filteredOn("case.answer"::equals).hasSize(2);
  }

  @Test
  default void anEventThatTheLifecycleDoesNotAllowShouldBeRefused() {
    CaseId id = opened();
    assertThatThrownBy(() -> cases().apply(id, CaseEvent.APPROVE, "officer-1", NOW))
        .isInstanceOf(Cases.TransitionRefusedException.class)
        .hasMessageContaining(id.value());
    assertThat(cases().get(id).state()).isEqualTo(CaseState.RECEIVED);
    assertThat(events(id)).containsExactly("case.opened");
  }

  @Test
  default void anyEventsShouldLeadWhereTheLifecycleSays() {
    Random random = new Random(4900);
    CaseId id = opened();
    // Waiting for the post takes a letter that waits: see CasePostContract.
    List<CaseEvent> all =
        Stream.of(CaseEvent.values()).filter(event -> event != CaseEvent.AWAIT_POST).toList();
    for (int i = 0; i < 60; i++) {
      CaseEvent event = all.get(random.nextInt(all.size()));
      CaseState before = cases().get(id).state();
      Optional<CaseState> expected =
          before == Lifecycle.target(event) ? Optional.of(before) : Lifecycle.next(before, event);
      assertThat(tried(id, event)).as("%s in %s", event, before).isEqualTo(expected);
      id = cases().get(id).state().closed() ? opened() : id;
    }
  }

  @Test
  default void stepsSideBySideShouldMoveTheCaseOnce() throws InterruptedException {
    CaseId id = opened();
    Thread[] steps = new Thread[6];
    for (int i = 0; i < steps.length; i++) {
      steps[i] =
          Thread.ofVirtual().start(() -> cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW));
    }
    for (Thread step : steps) {
      step.join();
    }
    assertThat(events(id)).containsExactly("case.opened", "case.acknowledge");
  }

  @Test
  default void aFailedCaseShouldRememberWhereItCameFromUntilItIsResumed() {
    CaseId id = opened();
    apply(id, List.of(CaseEvent.ACKNOWLEDGE, CaseEvent.CONFIRM_IDENTITY, CaseEvent.FAIL));
    assertThat(cases().get(id).resumeState()).contains(CaseState.IDENTIFIED);
    assertThat(cases().get(id).waitingFor()).isEqualTo("privacy-team");
    CaseRecord resumed = cases().apply(id, CaseEvent.RESUME, "officer-1", NOW);
    assertThat(resumed.resumeState()).isEmpty();
    assertThat(cases().get(id)).isEqualTo(resumed);
  }

  @Test
  default void openCasesShouldBeListedSoonestDueFirst() {
    CaseId later = opened(NOW.plus(Duration.ofDays(40)));
    CaseId sooner = opened(NOW.minus(Duration.ofDays(40)));
    CaseId closed = opened(NOW);
    cases().apply(closed, CaseEvent.WITHDRAW, "officer-1", NOW);
    List<CaseId> ours = List.of(later, sooner, closed);
    assertThat(cases().open())
        .extracting(CaseRecord::id)
        .filteredOn(ours::contains)
        .containsExactly(sooner, later);
  }

  @Test
  default void moreTimeShouldBeGivenOnceMoveTheCaseInTheListAndStandInTheAudit() {
    CaseId longer = opened();
    CaseId other = opened(NOW.plus(Duration.ofDays(3)));
    Extension more = new Extension(Extension.Ground.COMPLEXITY, LocalDate.parse("2026-06-01"), NOW);
    CaseRecord extended = cases().extend(longer, more, "officer-1");
    assertThat(extended.extension()).contains(more);
    assertThat(extended.owedBy()).isEqualTo(more.until());
    assertThat(extended.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(cases().find(longer)).contains(extended);
    Extension again =
        new Extension(Extension.Ground.NUMBER_OF_REQUESTS, LocalDate.parse("2026-05-01"), NOW);
    assertThat(cases().extend(longer, again, "officer-2")).isEqualTo(extended);
    assertThat(events(longer)).containsExactly("case.opened", "case.extended");
    assertThat(cases().open())
        .extracting(CaseRecord::id)
        .filteredOn(List.of(longer, other)::contains)
        .containsExactly(other, longer);
    assertThat(cases().apply(longer, CaseEvent.ACKNOWLEDGE, "system", NOW).extension())
        .contains(more);
  }

  @Test
  default void theLanguageShouldBeCorrectedOnceAndStayThroughWhatFollows() {
    CaseId id = opened();
    Language other = cases().get(id).language() == Language.NL ? Language.EN : Language.NL;
    CaseRecord corrected = cases().answerIn(id, other, "officer-1", NOW);
    assertThat(corrected.language()).isEqualTo(other);
    assertThat(corrected.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(cases().find(id)).contains(corrected);
    assertThat(cases().answerIn(id, other, "officer-2", NOW)).isEqualTo(corrected);
    assertThat(events(id)).containsExactly("case.opened", "case.language-corrected");
    assertThat(cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW).language()).isEqualTo(other);
    assertThat(cases().get(id).language()).isEqualTo(other);
  }

  @Test
  default void aLabelShouldBeCorrectedOnceAndBackAndStayThroughWhatFollows() {
    CaseId id = opened();
    List<String> before = cases().get(id).labels();
    CaseRecord marked = cases().label(id, "on_behalf", true, "officer-1", NOW);
    assertThat(marked.labels()).containsAll(before).contains("on_behalf");
    assertThat(marked.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(cases().find(id)).contains(marked);
    assertThat(cases().label(id, "on_behalf", true, "officer-2", NOW)).isEqualTo(marked);
    assertThat(cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW).labels())
        .contains("on_behalf");
    assertThat(cases().label(id, "on_behalf", false, "officer-1", NOW).labels()).isEqualTo(before);
    assertThat(events(id))
        .containsExactly(
            "case.opened", "case.label-corrected", "case.acknowledge", "case.label-corrected");
    cases().apply(id, CaseEvent.CONFIRM_IDENTITY, "system", NOW);
    assertThatThrownBy(() -> cases().label(id, "deceased", true, "officer-1", NOW))
        .isInstanceOf(Cases.IdentitySettledException.class);
    assertThat(cases().get(id).labels()).isEqualTo(before);
  }

  private CaseId openedAskingMore() {
    CaseRecord record =
        aCase().ofMessage(any()).asking(Right.RECTIFICATION, Right.ACCESS, Right.ERASURE).build();
    cases().open(record, NOW);
    return record.id();
  }

  @Test
  default void aRightShouldBeLeftOutOnceAndNotBeBegunAfterwards() {
    CaseId id = openedAskingMore();
    List<Right> rights = cases().get(id).rights();
    assertThat(rights).hasSizeGreaterThan(1);
    Right last = rights.getLast();
    CaseRecord without = cases().leaveOut(id, last, "officer-1", NOW);
    assertThat(without.rights()).containsExactlyElementsOf(rights.subList(0, rights.size() - 1));
    assertThat(without.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(cases().find(id)).contains(without);
    assertThat(cases().leaveOut(id, last, "officer-2", NOW)).isEqualTo(without);
    assertThat(events(id)).containsExactly("case.opened", "case.right-left-out");
    cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW);
    cases().apply(id, CaseEvent.CONFIRM_IDENTITY, "system", NOW);
    assertThat(cases().begin(id, last, NOW)).isEmpty();
    assertThat(cases().get(id).state()).isEqualTo(CaseState.IDENTIFIED);
    Optional<CaseRecord> begun = cases().begin(id, rights.getFirst(), NOW);
    assertThat(begun.map(CaseRecord::state)).contains(CaseState.PREPARING);
    assertThat(cases().begin(id, rights.getFirst(), NOW)).as("run again").isEqualTo(begun);
    assertThat(cases().get(id).rights()).doesNotContain(last);
  }

  @Test
  default void aRightThatMayHaveBeenBegunOrIsTheLastShouldStay() {
    CaseId id = openedAskingMore();
    List<Right> rights = cases().get(id).rights();
    rights
        .subList(1, rights.size())
        .forEach(right -> cases().leaveOut(id, right, "officer-1", NOW));
    assertThatThrownBy(() -> cases().leaveOut(id, rights.getFirst(), "officer-1", NOW))
        .isInstanceOf(Cases.RightStaysException.class)
        .hasMessageNotContaining("officer");
    assertThat(cases().get(id).rights()).containsExactly(rights.getFirst());
  }

  @Test
  default void nothingShouldBeLeftOutWhileTheWorkflowWorks() {
    CaseId id = openedAskingMore();
    for (CaseEvent event :
        List.of(CaseEvent.ACKNOWLEDGE, CaseEvent.CONFIRM_IDENTITY, CaseEvent.PREPARE)) {
      cases().apply(id, event, "system", NOW);
    }
    Right last = cases().get(id).rights().getLast();
    assertThatThrownBy(() -> cases().leaveOut(id, last, "officer-1", NOW))
        .isInstanceOf(Cases.RightStaysException.class);
    cases().apply(id, CaseEvent.ASK_APPROVAL, "system", NOW);
    assertThat(cases().leaveOut(id, last, "officer-1", NOW).rights()).doesNotContain(last);
  }

  @Test
  default void noLanguageShouldBeCorrectedOnceTheAnswerIsBeingMade() {
    CaseId id = opened();
    Language before = cases().get(id).language();
    Language other = before == Language.NL ? Language.EN : Language.NL;
    for (CaseEvent event :
        List.of(CaseEvent.ACKNOWLEDGE, CaseEvent.CONFIRM_IDENTITY, CaseEvent.PREPARE)) {
      cases().apply(id, event, "system", NOW);
    }
    assertThatThrownBy(() -> cases().answerIn(id, other, "officer-1", NOW))
        .isInstanceOf(Cases.AnswerUnderWayException.class);
    assertThat(cases().get(id).language()).isEqualTo(before);
  }

  @Test
  default void aClosedCaseShouldGetNoMoreTime() {
    CaseId id = opened();
    cases().apply(id, CaseEvent.WITHDRAW, "officer-1", NOW);
    Extension more = new Extension(Extension.Ground.COMPLEXITY, LocalDate.parse("2026-06-01"), NOW);
    assertThatThrownBy(() -> cases().extend(id, more, "officer-1"))
        .isInstanceOf(Cases.NothingOwedException.class);
    assertThat(cases().get(id).extension()).isEmpty();
  }

  @Test
  default void theWatchShouldSeeOpenCasesWhenTheyMovedAndWhatWasTold() {
    CaseId id = opened();
    CaseId closed = opened();
    cases().apply(closed, CaseEvent.WITHDRAW, "officer-1", NOW);
    Instant later = NOW.plus(Duration.ofDays(2));
    CaseRecord moved = cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", later);
    watch().told(id, LocalDate.parse("2026-03-19"));
    watch().told(CaseId.ofMessage(any()), LocalDate.parse("2026-03-19"));
    assertThat(watch().openCases())
        .filteredOn(one -> List.of(id, closed).contains(one.id()))
        .containsExactly(
            new CaseWatch.Watched(
                id,
                new DeadlineWatch.Clock(
                    moved.due(), Optional.empty(), CaseState.ACKNOWLEDGED, later),
                Optional.of(LocalDate.parse("2026-03-19"))));
    // The next transition keeps what was told.
    cases().apply(id, CaseEvent.ASK_IDENTITY, "system", later);
    assertThat(watch().openCases())
        .filteredOn(one -> one.id().equals(id))
        .allMatch(one -> one.toldOn().isPresent());
  }

  @Test
  default void closedCasesShouldBeListedLatestFirst() {
    CaseId first = opened(NOW.plus(Duration.ofDays(9)));
    CaseId second = opened(NOW);
    cases().apply(first, CaseEvent.WITHDRAW, "officer-1", laterThanAll());
    cases().apply(second, CaseEvent.WITHDRAW, "officer-1", laterThanAll());
    assertThat(cases().recentlyClosed(2)).extracting(CaseRecord::id).containsExactly(second, first);
    assertThat(cases().recentlyClosed(1)).extracting(CaseRecord::id).containsExactly(second);
  }

  @Test
  default void casesClosedSinceAMomentShouldBeListedEarliestFirstAndNoOthers() {
    CaseId before = opened(NOW);
    CaseId first = opened(NOW);
    CaseId second = opened(NOW);
    CaseId open = opened(NOW);
    cases().apply(before, CaseEvent.WITHDRAW, "officer-1", NOW.plus(Duration.ofDays(499)));
    cases().apply(second, CaseEvent.WITHDRAW, "officer-1", NOW.plus(Duration.ofDays(501)));
    cases().apply(first, CaseEvent.WITHDRAW, "officer-1", NOW.plus(Duration.ofDays(500)));
    List<CaseId> ours = List.of(before, first, second, open);
    assertThat(cases().closedSince(NOW.plus(Duration.ofDays(500))))
        .extracting(CaseRecord::id)
        .filteredOn(ours::contains)
        .containsExactly(first, second);
  }

  @Test
  default void pagesShouldHoldEachOpenCaseOnceInTheOrderOfTheList() {
    List<CaseId> ours = new ArrayList<>();
    for (int day = 1; day <= 5; day++) {
      ours.add(opened(NOW.plus(Duration.ofDays(700 + day))));
    }
    List<CaseId> seen = new ArrayList<>();
    CasePage page = cases().page(CasePage.Part.OPEN, "", 2);
    seen.addAll(page.cases().stream().map(CaseRecord::id).toList());
    while (page.next().isPresent()) {
      assertThat(page.cases()).hasSizeLessThanOrEqualTo(2);
      page = cases().page(CasePage.Part.OPEN, page.next().orElseThrow(), 2);
      seen.addAll(page.cases().stream().map(CaseRecord::id).toList());
    }
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).filteredOn(ours::contains).containsExactlyElementsOf(ours);
  }

  @Test
  default void severalCasesShouldBeFoundAtOnceWithoutThoseThatAreNot() {
    CaseId one = opened();
    CaseId two = opened();
    CaseId never = CaseId.ofMessage("never-" + one);
    assertThat(cases().findAll(List.of(one, never, two, one)))
        .containsOnly(Map.entry(one, cases().get(one)), Map.entry(two, cases().get(two)));
    assertThat(cases().findAll(List.of(never))).isEmpty();
    assertThat(cases().findAll(List.of())).isEmpty();
  }

  /** A list is not sent what it does not need; what it needs is the whole record. */
  @Test
  default void aListedCaseShouldBeTheSameAsTheCaseByItself() {
    CaseId plain = opened();
    CaseId open = opened(NOW.plus(Duration.ofDays(900)));
    Instant ended = laterThanAll();
    CaseId closed = opened();
    for (CaseId id : List.of(open, closed)) {
      cases().apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW);
      cases().apply(id, CaseEvent.ASK_IDENTITY, "system", NOW);
      cases().apply(id, CaseEvent.CONFIRM_IDENTITY, "system", NOW.plusSeconds(60));
      LocalDate until = LocalDate.parse("2029-06-01");
      cases().extend(id, new Extension(Extension.Ground.COMPLEXITY, until, NOW), "officer-1");
      cases().apply(id, CaseEvent.FAIL, "system", NOW);
    }
    cases().apply(closed, CaseEvent.WITHDRAW, "officer-1", ended);
    CaseRecord whole = cases().get(open);
    assertThat(whole.pause()).isPresent();
    assertThat(whole.extension()).isPresent();
    assertThat(whole.resumeState()).isPresent();
    assertThat(cases().findAll(List.of(open, plain)))
        .containsOnly(Map.entry(open, whole), Map.entry(plain, cases().get(plain)));
    assertThat(cases().findAll(List.of(open)).values()).containsExactly(whole);
    assertThat(cases().open()).contains(whole, cases().get(plain));
    CaseRecord last = cases().get(closed);
    assertThat(cases().page(CasePage.Part.CLOSED, "", 1).cases()).containsExactly(last);
    assertThat(cases().recentlyClosed(1)).containsExactly(last);
    assertThat(cases().closedSince(ended)).containsExactly(last);
    assertThat(cases().closedBetween(ended, ended.plusSeconds(1)))
        .containsExactly(new ClosedCase(last, ended));
  }

  @Test
  default void aPageOfClosedCasesShouldGoOnWhereTheOneBeforeEnded() {
    CaseId first = opened(NOW);
    CaseId second = opened(NOW);
    cases().apply(first, CaseEvent.WITHDRAW, "officer-1", laterThanAll());
    cases().apply(second, CaseEvent.WITHDRAW, "officer-1", laterThanAll());
    CasePage latest = cases().page(CasePage.Part.CLOSED, "", 1);
    assertThat(latest.cases()).extracting(CaseRecord::id).containsExactly(second);
    CasePage next = cases().page(CasePage.Part.CLOSED, latest.next().orElseThrow(), 1);
    assertThat(next.cases()).extracting(CaseRecord::id).containsExactly(first);
    assertThat(cases().page(CasePage.Part.CLOSED, "no cursor of ours", 1)).isEqualTo(latest);
  }

  @Test
  default void casesClosedInAPeriodShouldSayWhenAndEndWithThePeriod() {
    Instant from = NOW.plus(Duration.ofDays(3000));
    CaseId before = opened(NOW);
    CaseId within = opened(NOW);
    CaseId after = opened(NOW);
    cases().apply(before, CaseEvent.WITHDRAW, "officer-1", from.minusSeconds(1));
    cases().apply(within, CaseEvent.WITHDRAW, "officer-1", from);
    cases().apply(after, CaseEvent.WITHDRAW, "officer-1", from.plusSeconds(60));
    List<ClosedCase> closed = cases().closedBetween(from, from.plusSeconds(60));
    assertThat(closed).extracting(one -> one.record().id()).containsExactly(within);
    assertThat(closed).extracting(ClosedCase::at).containsExactly(from);
  }

  private Optional<CaseState> tried(CaseId id, CaseEvent event) {
    try {
      return Optional.of(cases().apply(id, event, "system", NOW).state());
    } catch (Cases.TransitionRefusedException e) {
      return Optional.empty();
    }
  }

  private void apply(CaseId id, List<CaseEvent> events) {
    events.forEach(event -> assertThat(cases().apply(id, event, "system", NOW).id()).isEqualTo(id));
  }

  private CaseId opened() {
    return opened(NOW);
  }

  private CaseId opened(Instant receivedAt) {
    CaseRecord record = aCase().ofMessage(any()).receivedAt(receivedAt).build();
    assertThat(cases().open(record, NOW)).isTrue();
    return record.id();
  }

  private List<String> events(CaseId id) {
    return trail().of(id.value()).stream().map(AuditTrail.Line::event).toList();
  }

  private static String any() {
    return UUID.randomUUID().toString();
  }
}
