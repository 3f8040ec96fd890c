package nl.mistervoip.privacy.approval.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.settings.VersionedDesk.Change;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.ClosedDays;
import nl.mistervoip.privacy.casefile.ClosedDays.ClosedDay;
import nl.mistervoip.privacy.casefile.SettingsShelf.Kept;
import nl.mistervoip.privacy.casefile.SettingsShelf.Version;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * On which working days the company is closed: an administrator adds days to come and removes them,
 * and sees before which cases have to be answered earlier.
 */
final class ClosedDaysDesk {
  private static final String EVENT = "closed-days.changed";
  private static final String ADD = "add";

  /** What is sent to see what a day would do. */
  static final Input EFFECT = Input.query(Param.requiredDate("day", "The day to be closed."));

  /** What is sent to change them, one day at a time. */
  static final Input INPUT =
      Input.body(
          VersionedDesk.VERSION,
          VersionedDesk.REASON,
          Param.oneOf("change", List.of(ADD, "remove"), "What is done with the day."),
          Param.requiredDate("day", "A working day after today, within two years."),
          Param.optional("nl", ClosedDays.LONGEST_NAME, "Its name in Dutch, to add it."),
          Param.optional("en", ClosedDays.LONGEST_NAME, "Its name in English, to add it."),
          Param.of("cases", Param.Kind.NUMBER, "count of its effect as seen, to add it."));

  private final VersionedDesk<ClosedDays> desk;
  private final Cases cases;

  ClosedDaysDesk(VersionedDesk<ClosedDays> desk, Cases cases) {
    this.desk = desk;
    this.cases = cases;
  }

  ClosedDaysView show(Instant now) {
    return desk.read()
        .map(kept -> ClosedDaysView.of(kept, Deadlines.day(now)))
        .orElse(ClosedDaysView.DAMAGED);
  }

  String version() {
    return desk.version();
  }

  /** What it would do to close on a day; changes nothing. */
  ClosedDaysView.Effect effect(String day, Instant now) {
    ClosedDays present = present(desk.readable());
    LocalDate wanted = date(day);
    LocalDate today = Deadlines.day(now);
    // Names come with the change; here any will do.
    ClosedDay closed = new ClosedDay(wanted, "x", "x");
    require(present.faultsOfAdding(closed, today));
    return effect(present, closed, today);
  }

  private ClosedDaysView.Effect effect(ClosedDays present, ClosedDay wanted, LocalDate today) {
    List<CaseRecord> open =
        cases.open().stream().filter(one -> !one.lastDay().isBefore(today)).toList();
    return ClosedDaysView.Effect.of(
        wanted.day(), present.desk(), present.with(wanted, today).desk(), open);
  }

  /** Adds a day or removes one; the same sent twice is told that it has changed. */
  ClosedDaysView change(Change change) {
    Kept<ClosedDays> before = desk.readable();
    VersionedDesk.requireSeen(before, change);
    LocalDate today = Deadlines.day(change.now());
    LocalDate day = date(change.text("day"));
    ClosedDays values =
        change.text("change").equals(ADD)
            ? adding(present(before), change, day)
            : removing(present(before), day, today);
    Kept<ClosedDays> after =
        desk.save(before, change, values, (old, next) -> event(day, old, next));
    return ClosedDaysView.of(after, today);
  }

  private ClosedDays adding(ClosedDays present, Change change, LocalDate day) {
    LocalDate today = Deadlines.day(change.now());
    ClosedDay wanted = new ClosedDay(day, change.text("nl"), change.text("en"));
    require(present.faultsOfAdding(wanted, today));
    if (effect(present, wanted, today).count() != change.body().path("cases").asInt(-1)) {
      throw ConsoleProblem.conflict(
          "Other cases than you saw",
          "Send cases as the count that /api/settings/closed-days/effect tells of this day now.");
    }
    return present.with(wanted, today);
  }

  private static ClosedDays removing(ClosedDays present, LocalDate day, LocalDate today) {
    if (present.on(day).isEmpty()) {
      throw ConsoleProblem.noDayToClose("The desk is not closed on that day by a setting.");
    }
    if (!day.isAfter(today)) {
      throw ConsoleProblem.noDayToClose("A day that has come stays as it was.");
    }
    return present.without(day, today);
  }

  private static ClosedDays present(Kept<ClosedDays> kept) {
    return kept.present().map(Version::values).orElse(ClosedDays.NONE);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ConsoleProblem.badRequest("Send day as a date such as 2026-11-24.");
    }
  }

  private static void require(List<String> faults) {
    if (!faults.isEmpty()) {
      throw ConsoleProblem.noDayToClose(String.join(" ", faults));
    }
  }

  private static AuditLog.Event event(
      LocalDate day, Optional<ClosedDays> old, Version<ClosedDays> next) {
    boolean before = old.flatMap(days -> days.on(day)).isPresent();
    boolean after = next.values().on(day).isPresent();
    return VersionedDesk.event(
        EVENT, Map.of("day", day.toString(), "closed", before + " > " + after), next);
  }
}
