package nl.mistervoip.privacy.approval.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.DeskSettings;
import nl.mistervoip.privacy.casefile.DeskSettings.Duty;
import nl.mistervoip.privacy.casefile.SettingsShelf.Kept;
import nl.mistervoip.privacy.casefile.SettingsShelf.Version;
import nl.mistervoip.privacy.request.WatchDay;
import nl.mistervoip.privacy.request.WatchDays;

/**
 * How the settings of the daily jobs stand.
 *
 * @param version to send back when changing them; 0 when nothing is set
 * @param damaged whether what is kept cannot be read, so that the standard is shown and applies
 * @param days all numbers
 * @param sound false when what is set cannot be worked by, so that the standard applies
 * @param versions latest first, the first one in force
 */
record SettingsView(
    int version, boolean damaged, List<Day> days, boolean sound, List<Entry> versions) {
  /** What is kept cannot be read: the daily jobs work by the standard. */
  static final SettingsView DAMAGED =
      new SettingsView(0, true, days(DeskSettings.NONE), false, List.of());

  /**
   * A number of days with its bounds.
   *
   * @param name as it is sent
   * @param days in force
   * @param standard unless it is set
   * @param least that can be set
   * @param most that can be set
   */
  record Day(String name, int days, int standard, int least, int most) {}

  /**
   * What was in force until another version came, or is.
   *
   * @param version its number
   * @param by who set it
   * @param at when
   * @param reason in plain words
   * @param days that differ from the standard
   * @param postDays working days until a letter is posted; absent for the environment's
   * @param address who gets the digest; absent for the environment's
   * @param until the last day on which that address gets it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Entry(
      int version,
      String by,
      Instant at,
      String reason,
      Map<String, Integer> days,
      Optional<Integer> postDays,
      Optional<String> address,
      Optional<LocalDate> until) {
    static Entry of(Version<DeskSettings> version) {
      DeskSettings values = version.values();
      return new Entry(
          version.number(),
          version.by(),
          version.at(),
          version.reason(),
          changed(values.watch()),
          values.postWorkingDays(),
          values.duty().map(Duty::address),
          values.duty().flatMap(Duty::until));
    }

    private static Map<String, Integer> changed(WatchDays watch) {
      Map<String, Integer> changed = new LinkedHashMap<>();
      watch.all().entrySet().stream()
          .filter(one -> one.getValue() != one.getKey().standard())
          .forEach(one -> changed.put(one.getKey().wireName(), one.getValue()));
      return changed;
    }

    @Override
    public String toString() {
      return "Entry[" + version + "]";
    }
  }

  /** What is kept, with the bounds of each number. */
  static SettingsView of(Kept<DeskSettings> kept, String own) {
    DeskSettings values = kept.present().map(Version::values).orElse(DeskSettings.NONE);
    return new SettingsView(
        kept.number(),
        false,
        days(values),
        values.faults(own).isEmpty(),
        kept.versions().stream().map(Entry::of).toList());
  }

  private static List<Day> days(DeskSettings values) {
    return values.watch().all().entrySet().stream()
        .map(one -> day(one.getKey(), one.getValue()))
        .toList();
  }

  private static Day day(WatchDay day, int days) {
    return new Day(day.wireName(), days, day.standard(), day.least(), day.most());
  }
}
