package nl.mistervoip.privacy.approval.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.ClosedDays;
import nl.mistervoip.privacy.casefile.ClosedDays.ClosedDay;
import nl.mistervoip.privacy.casefile.SettingsShelf.Kept;
import nl.mistervoip.privacy.casefile.SettingsShelf.Version;
import nl.mistervoip.privacy.request.DeskDays;

/**
 * On which working days the company is closed.
 *
 * @param version to send back when changing them; 0 when nothing is set
 * @param damaged whether what is kept cannot be read, so that none counts
 * @param sound false when what is set cannot be worked by, so that none counts
 * @param days soonest first, past ones of the last months too
 * @param versions latest first, the first one in force
 */
record ClosedDaysView(
    int version, boolean damaged, boolean sound, List<Day> days, List<Entry> versions) {
  /** What is kept cannot be read. */
  static final ClosedDaysView DAMAGED = new ClosedDaysView(0, true, false, List.of(), List.of());

  /**
   * A day.
   *
   * @param day the day, Europe/Amsterdam
   * @param nl what it is called in Dutch
   * @param en what it is called in English
   * @param removable whether it is still to come
   */
  record Day(LocalDate day, String nl, String en, boolean removable) {}

  /**
   * Who set what when.
   *
   * @param version its number
   * @param by who set it
   * @param at when
   * @param reason in plain words
   * @param days how many days were set then
   */
  record Entry(int version, String by, Instant at, String reason, int days) {
    static Entry of(Version<ClosedDays> one) {
      return new Entry(one.number(), one.by(), one.at(), one.reason(), one.values().days().size());
    }
  }

  static ClosedDaysView of(Kept<ClosedDays> kept, LocalDate today) {
    ClosedDays values = kept.present().map(Version::values).orElse(ClosedDays.NONE);
    return new ClosedDaysView(
        kept.number(),
        false,
        values.faults().isEmpty(),
        values.days().stream().map(one -> day(one, today)).toList(),
        kept.versions().stream().map(Entry::of).toList());
  }

  private static Day day(ClosedDay one, LocalDate today) {
    return new Day(one.day(), one.nl(), one.en(), one.day().isAfter(today));
  }

  /**
   * What a day on which the company is closed would do. The date by which an answer is owed does
   * not move; a case whose last day comes while the desk is closed is answered before.
   *
   * @param day the day
   * @param statutoryDatesMoved always 0: that is what the law says (Reg. 1182/71 Art. 3(4))
   * @param count how many cases have to be answered earlier
   * @param cases those cases, soonest first
   */
  record Effect(LocalDate day, int statutoryDatesMoved, int count, List<Touched> cases) {
    static Effect of(LocalDate day, DeskDays before, DeskDays after, List<CaseRecord> open) {
      List<Touched> cases =
          open.stream()
              .flatMap(one -> Touched.of(one, before, after).stream())
              .sorted(Comparator.comparing(Touched::lastDay))
              .toList();
      return new Effect(day, 0, cases.size(), cases);
    }
  }

  /**
   * A case that has to be answered earlier.
   *
   * @param caseId its number
   * @param lastDay the last day of its term, which stays
   * @param answerBy the last day before it on which the desk works
   */
  record Touched(String caseId, LocalDate lastDay, LocalDate answerBy) {
    private static Optional<Touched> of(CaseRecord one, DeskDays before, DeskDays after) {
      LocalDate last = one.lastDay();
      LocalDate by = after.lastOpenUpTo(last);
      return by.isBefore(before.lastOpenUpTo(last))
          ? Optional.of(new Touched(one.id().value(), last, by))
          : Optional.empty();
    }
  }
}
