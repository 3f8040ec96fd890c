package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.Metric;
import nl.mistervoip.privacy.platform.Metrics;
import nl.mistervoip.privacy.request.DeadlineWatch;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.WatchDays;

/**
 * Use case: looks at the clock of every open case once a day and wakes the team where a month could
 * be missed. Told first and noted after: rather twice than never.
 */
final class WatchDeadlines {
  /** The alarm that what was set at the console could not be worked by. */
  static final String ALARM = "settings-not-used";

  /**
   * What was done.
   *
   * @param looked at how many open cases
   * @param told how many alarms were raised
   */
  record Outcome(int looked, int told) {}

  private final CaseWatch watch;
  private final WatchPost post;
  private final Alarms alarms;
  private final Metrics metrics;
  private final SettingsInForce settings;

  WatchDeadlines(
      CaseWatch watch, WatchPost post, Alarms alarms, Metrics metrics, SettingsInForce settings) {
    this.settings = settings;
    this.watch = watch;
    this.post = post;
    this.alarms = alarms;
    this.metrics = metrics;
  }

  Outcome look(Instant now) {
    LocalDate today = Deadlines.day(now);
    SettingsInForce.Found found = settings.read();
    WatchDays days = found.values().watch();
    List<CaseWatch.Watched> cases = watch.openCases();
    Map<Metric, Long> counts = new EnumMap<>(counts(cases, today, days));
    counts.putAll(post.counts(today, found));
    metrics.record(counts, now);
    int told = 0;
    DeadlineWatch.Look look = DeadlineWatch.Look.on(today, found.days());
    for (CaseWatch.Watched one : cases) {
      told += tell(one, look, days);
    }
    if (!found.sound()) {
      alarms.raise(new Alarms.Alarm(ALARM, today.toString()));
    }
    return new Outcome(cases.size(), told);
  }

  private static Map<Metric, Long> counts(
      List<CaseWatch.Watched> cases, LocalDate today, WatchDays days) {
    List<DeadlineWatch.Standing> all =
        cases.stream().map(one -> DeadlineWatch.standing(one.clock(), today, days)).toList();
    return Map.of(
        Metric.OPEN_CASES, (long) all.size(),
        Metric.DUE_WITHIN_A_WEEK,
            all.stream().filter(DeadlineWatch.Standing::dueWithinAWeek).count(),
        Metric.LATE_CASES, all.stream().filter(DeadlineWatch.Standing::late).count(),
        Metric.STANDING_STILL, all.stream().filter(DeadlineWatch.Standing::still).count());
  }

  /** What is told ahead is not noted as told: it is told again on its day, to whoever is there. */
  private int tell(CaseWatch.Watched one, DeadlineWatch.Look look, WatchDays days) {
    List<DeadlineWatch.Notice> notices =
        DeadlineWatch.notices(one.clock(), one.toldOn(), look, days);
    notices.forEach(
        notice -> alarms.raise(new Alarms.Alarm(name(notice.kind()), one.id().value())));
    if (!notices.isEmpty()) {
      watch.told(one.id(), look.today());
    }
    return notices.size();
  }

  /** As the runbook calls it. */
  static String name(DeadlineWatch.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
