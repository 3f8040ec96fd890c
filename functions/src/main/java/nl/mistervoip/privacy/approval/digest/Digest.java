package nl.mistervoip.privacy.approval.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.Views;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.PostTerm;
import nl.mistervoip.privacy.intake.breach.BreachViews;
import nl.mistervoip.privacy.platform.Metric;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.DeskDays;

/**
 * What needs the team today: case numbers, dates and counts, and nobody's name.
 *
 * @param day the day (Europe/Amsterdam)
 * @param overdue open cases past their last day, longest first
 * @param soon open cases due within a week, soonest first
 * @param waiting how many decisions wait, by kind
 * @param longest since when the one that waits longest is open; the present moment when none waits
 * @param breaches open reports of breaches
 * @param post letters that somebody has to print or post, oldest first
 * @param willBeLate open cases that are not late yet and will be, when all that must still happen
 *     takes its time; soonest last day first
 * @param closing the desk closes from tomorrow on, on a day that the company set; empty otherwise
 */
record Digest(
    LocalDate day,
    List<CaseRecord> overdue,
    List<CaseRecord> soon,
    Map<String, Long> waiting,
    Instant longest,
    List<BreachViews.Line> breaches,
    List<Letter> post,
    List<CaseRecord> willBeLate,
    Optional<Closing> closing) {
  private static final int SOON_DAYS = 7;

  /**
   * A letter that waits.
   *
   * @param caseId the case
   * @param name which letter and which sending of it; empty for a case of which only the age of its
   *     first letter is known
   * @param printed whether only the post is left
   * @param workingDays how many working days it has waited
   * @param tooLong whether that is longer than the team set itself
   */
  record Letter(
      CaseId caseId, Optional<String> name, boolean printed, int workingDays, boolean tooLong) {}

  /**
   * The desk closes.
   *
   * @param until the day before it works again
   * @param cases open cases whose last day falls within that time, soonest first: they are answered
   *     before, for the last day stays what it is
   */
  record Closing(LocalDate until, List<CaseRecord> cases) {
    private static Optional<Closing> of(LocalDate day, List<CaseRecord> byDate, DeskDays days) {
      LocalDate until = days.quietUntil(day);
      List<CaseRecord> within =
          byDate.stream()
              .filter(one -> one.lastDay().isAfter(day) && !one.lastDay().isAfter(until))
              .toList();
      return until.isAfter(day) ? Optional.of(new Closing(until, within)) : Optional.empty();
    }
  }

  /**
   * What a digest is made of.
   *
   * @param open every open case
   * @param asked every decision that waits
   * @param breaches every open report
   * @param post every case with letters to post
   * @param waiting how long a letter may wait, and on which days the desk works
   */
  record Facts(
      List<CaseRecord> open,
      List<Approval> asked,
      List<BreachViews.Line> breaches,
      List<CasePost.Waiting> post,
      Patience waiting) {
    List<Letter> letters(LocalDate day) {
      return post.stream().flatMap(one -> letters(one, day)).toList();
    }

    private Stream<Letter> letters(CasePost.Waiting one, LocalDate day) {
      CaseId id = one.record().id();
      if (one.letters().isEmpty()) {
        return Stream.of(letter(id, Optional.empty(), new Made(one.since(), false), day));
      }
      return one.letters().stream()
          .map(
              known ->
                  letter(
                      id,
                      Optional.of(known.name()),
                      new Made(known.madeAt(), known.printed()),
                      day));
    }

    private Letter letter(CaseId id, Optional<String> name, Made made, LocalDate day) {
      int age = PostTerm.age(made.at(), day, waiting.days());
      boolean over = waiting.term().over(made.at(), day, waiting.days());
      return new Letter(id, name, made.printed(), age, over);
    }

    private record Made(Instant at, boolean printed) {}
  }

  /**
   * How long a letter may wait.
   *
   * @param term in working days
   * @param days on which the desk works
   */
  record Patience(PostTerm term, DeskDays days) {}

  static Digest of(LocalDate day, Instant now, Facts facts) {
    List<CaseRecord> byDate =
        facts.open().stream().sorted(Comparator.comparing(CaseRecord::lastDay)).toList();
    LocalDate end = day.plusDays(SOON_DAYS);
    return new Digest(
        day,
        byDate.stream().filter(one -> one.lastDay().isBefore(day)).toList(),
        byDate.stream()
            .filter(one -> !one.lastDay().isBefore(day))
            .filter(one -> !one.owedBy().isAfter(end))
            .toList(),
        facts.asked().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.question().kind().wireName(), TreeMap::new, Collectors.counting())),
        facts.asked().stream().map(Approval::openedAt).min(Comparator.naturalOrder()).orElse(now),
        facts.breaches(),
        facts.letters(day),
        byDate.stream().filter(one -> Views.ForecastView.of(one, day).isPresent()).toList(),
        Closing.of(day, byDate, facts.waiting().days()));
  }

  /** What the dashboard is told of it. */
  Map<Metric, Long> counts(Instant now) {
    return Map.of(
        Metric.OPEN_APPROVALS,
        waiting.values().stream().mapToLong(Long::longValue).sum(),
        Metric.OLDEST_APPROVAL_HOURS,
        Duration.between(longest, now).toHours());
  }

  /** Whether there is nothing to tell. */
  boolean isEmpty() {
    return overdue.isEmpty()
        && soon.isEmpty()
        && waiting.isEmpty()
        && breaches.isEmpty()
        && post.isEmpty()
        && willBeLate.isEmpty()
        && closing.map(Closing::cases).filter(cases -> !cases.isEmpty()).isEmpty();
  }
}
