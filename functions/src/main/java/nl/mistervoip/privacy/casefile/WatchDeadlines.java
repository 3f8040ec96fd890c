package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.request.DeadlineWatch;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Use case: looks at the clock of every open case once a day and wakes the team where a month could
 * be missed. Told first and noted after: rather twice than never.
 */
final class WatchDeadlines {
  /**
   * What was done.
   *
   * @param looked at how many open cases
   * @param told how many alarms were raised
   */
  record Outcome(int looked, int told) {}

  private final CaseWatch watch;
  private final Alarms alarms;

  WatchDeadlines(CaseWatch watch, Alarms alarms) {
    this.watch = watch;
    this.alarms = alarms;
  }

  Outcome look(Instant now) {
    LocalDate today = Deadlines.day(now);
    List<CaseWatch.Watched> cases = watch.openCases();
    int told = 0;
    for (CaseWatch.Watched one : cases) {
      told += tell(one, today);
    }
    return new Outcome(cases.size(), told);
  }

  private int tell(CaseWatch.Watched one, LocalDate today) {
    List<DeadlineWatch.Notice> notices = DeadlineWatch.notices(one.clock(), one.toldOn(), today);
    notices.forEach(
        notice -> alarms.raise(new Alarms.Alarm(name(notice.kind()), one.id().value())));
    if (!notices.isEmpty()) {
      watch.told(one.id(), today);
    }
    return notices.size();
  }

  /** As the runbook calls it. */
  static String name(DeadlineWatch.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
