package nl.mistervoip.privacy.approval.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Urgency;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * A case as the API lists it: see {@code GET /api/cases}. Dates in Europe/Amsterdam.
 *
 * @param dueOuter overdue after it
 * @param pausedDue the same date when the time is left out in which the person was asked who asks
 */
public record CaseLine(
    String caseId,
    CaseState state,
    List<String> rights,
    List<String> labels,
    String language,
    Instant received,
    LocalDate due,
    LocalDate dueOuter,
    LocalDate extended,
    LocalDate ackBy,
    Optional<LocalDate> extendedUntil,
    Optional<Instant> pausedAt,
    Optional<Instant> resumedAt,
    Optional<LocalDate> pausedDue,
    Optional<LocalDate> pausedDueOuter,
    String waitingFor) {
  /** What is asked: the rights, or of a matter without one what was read. */
  List<String> asked() {
    return rights.isEmpty() ? labels : rights;
  }

  Urgency urgency(Instant now) {
    return Urgency.of(owedBy(), lastDay(), today(now));
  }

  /** By when the answer is owed: the date of the extension, or the plain date. */
  public LocalDate owedBy() {
    return extendedUntil.orElse(due);
  }

  /** After which day it is overdue. */
  LocalDate lastDay() {
    return extendedUntil.orElse(dueOuter);
  }

  /** Days until it is owed, negative once that has passed. */
  long daysLeft(Instant now) {
    return ChronoUnit.DAYS.between(today(now), owedBy());
  }

  /** How long is left for an answer, in words. */
  String left(Shell shell, Instant now) {
    long days = Math.abs(daysLeft(now));
    String key = "left." + urgency(now).wireName() + (days == 1 ? ".one" : "");
    return shell.say(days == 0 ? "left.today" : key, "days", Long.toString(days));
  }

  boolean pausedNow() {
    return pausedAt.isPresent() && resumedAt.isEmpty();
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Deadlines.ZONE);
  }
}
