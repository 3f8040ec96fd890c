package nl.mistervoip.privacy.request;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which open cases will be late when everything that must still happen takes as long as it may
 * before {@link DeadlineWatch} calls a case stalled. Pure; days in Europe/Amsterdam.
 */
public final class Forecast {
  /** What must still happen in a case. */
  public enum Step {
    /** Who asked shows who they are. */
    PERSON(Forecast.REMINDED_AFTER),
    /** The team judges who asks. */
    IDENTITY(DeadlineWatch.patience(CaseState.IDENTITY_DOUBTED).standard()),
    /** A step that failed, or an answer that came back, is looked at. */
    MEND(DeadlineWatch.patience(CaseState.NEEDS_ATTENTION).standard()),
    /** What is asked is looked up and planned. */
    PREPARE(DeadlineWatch.patience(CaseState.PREPARING).standard()),
    /** Somebody says what is to be corrected. */
    PROPOSE(DeadlineWatch.patience(CaseState.AWAITING_APPROVAL).standard()),
    /** The team decides. */
    DECIDE(DeadlineWatch.patience(CaseState.AWAITING_APPROVAL).standard()),
    /** It is carried out and answered. */
    CARRY_OUT(DeadlineWatch.patience(CaseState.EXECUTING).standard());

    private final int days;

    Step(int days) {
      this.days = days;
    }
  }

  /**
   * One of the things that must still happen.
   *
   * @param step what
   * @param days how long it may take
   */
  public record Need(Step step, int days) {
    private static Need of(Step step) {
      return new Need(step, step.days);
    }
  }

  /**
   * How a case will end.
   *
   * @param ready the day on which it is answered, when everything takes its time
   * @param last the last day on which the answer is in time
   * @param needs what must still happen, in order
   */
  public record Outlook(LocalDate ready, LocalDate last, List<Need> needs) {
    /** Keeps a copy of the list. */
    public Outlook {
      needs = List.copyOf(needs);
    }

    /** Whether the answer will be late. */
    public boolean late() {
      return ready.isAfter(last);
    }
  }

  /** The first reminder: who has not answered by then waits for one. */
  private static final int REMINDED_AFTER = 7;

  /** As long as the link of the identity check works, from the receipt (identity/policy.yaml). */
  private static final int IDENTITY_TERM = 21;

  /** Carried out without a decision (design, 7.1). */
  private static final Set<Right> UNDECIDED =
      Set.of(Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL, Right.RESTRICTION);

  private static final List<Step> ANSWER = List.of(Step.PREPARE, Step.DECIDE, Step.CARRY_OUT);
  private static final Map<CaseState, List<Step>> AHEAD =
      Map.of(
          CaseState.RECEIVED, ANSWER,
          CaseState.ACKNOWLEDGED, ANSWER,
          CaseState.IDENTIFYING, List.of(Step.PERSON, Step.PREPARE, Step.DECIDE, Step.CARRY_OUT),
          CaseState.IDENTITY_DOUBTED,
              List.of(Step.IDENTITY, Step.PREPARE, Step.DECIDE, Step.CARRY_OUT),
          CaseState.IDENTIFIED, ANSWER,
          CaseState.PREPARING, ANSWER,
          CaseState.AWAITING_APPROVAL, List.of(Step.DECIDE, Step.CARRY_OUT),
          CaseState.NEEDS_ATTENTION, List.of(Step.MEND, Step.CARRY_OUT),
          CaseState.ANSWER_RETURNED, List.of(Step.MEND, Step.CARRY_OUT));

  /** As long as it takes when all of it is still to come. */
  private static final int LONGEST =
      AHEAD.values().stream()
          .mapToInt(steps -> steps.stream().mapToInt(step -> step.days).sum())
          .map(days -> days + Step.PROPOSE.days)
          .max()
          .orElseThrow();

  private Forecast() {}

  /**
   * Until when those cases are due of which it can be said today that they will be late: what is
   * due later has time enough however it stands.
   *
   * @param today the day of looking
   * @return the last such day, by the date at which a case is due before it is rolled over to a
   *     working day
   */
  public static LocalDate until(LocalDate today) {
    return today.plusDays(LONGEST - 1L);
  }

  /**
   * How an open case will end.
   *
   * @param dates its dates
   * @param last the last day on which its answer is in time
   * @param state where it stands
   * @param rights what is asked; one at least of them is still to be answered
   * @param today the day of looking
   * @return its outlook, or empty when it is closed or late already
   */
  public static Optional<Outlook> of(
      DueDates dates, LocalDate last, CaseState state, List<Right> rights, LocalDate today) {
    if (state.closed() || today.isAfter(last)) {
      return Optional.empty();
    }
    List<Need> needs =
        AHEAD.getOrDefault(state, List.of(Step.CARRY_OUT)).stream()
            .flatMap(step -> steps(step, state, rights))
            .map(step -> step == Step.PERSON ? ofThePerson(dates, today) : Need.of(step))
            .toList();
    int days = needs.stream().mapToInt(Need::days).sum();
    return Optional.of(new Outlook(today.plusDays(days), last, needs));
  }

  /** What is decided for no right asked falls away; a correction is proposed before. */
  private static Stream<Step> steps(Step step, CaseState state, List<Right> rights) {
    if (step != Step.DECIDE) {
      return Stream.of(step);
    }
    if (UNDECIDED.containsAll(rights)) {
      return Stream.empty();
    }
    return proposes(state, rights) ? Stream.of(Step.PROPOSE, step) : Stream.of(step);
  }

  /** Once the link of the person has ended, the team judges. */
  private static Need ofThePerson(DueDates dates, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, dates.received().plusDays(IDENTITY_TERM));
    return left > 0
        ? new Need(Step.PERSON, (int) Math.min(left, REMINDED_AFTER))
        : Need.of(Step.IDENTITY);
  }

  /** A correction is proposed by one person and agreed to by another. */
  private static boolean proposes(CaseState state, List<Right> rights) {
    return state != CaseState.AWAITING_APPROVAL && rights.contains(Right.RECTIFICATION);
  }
}
