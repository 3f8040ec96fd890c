package nl.mistervoip.privacy.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By how many days the daily watch works. Pure; what is out of bounds is told, never mended.
 *
 * @param days those that differ from the standard, or all of them
 * @param since the day from which they apply, Europe/Amsterdam; a case received before it is told
 *     of on the standard's days too, so that no mark falls on a day that has passed already. Empty
 *     for the standard itself
 */
public record WatchDays(Map<WatchDay, Integer> days, Optional<LocalDate> since) {
  /** As long as nobody says otherwise. */
  public static final WatchDays STANDARD = new WatchDays(Map.of(), Optional.empty());

  /** Copies the map. */
  public WatchDays {
    days = Map.copyOf(days);
  }

  /**
   * One of the numbers.
   *
   * @param day which
   * @return what was set, else the standard
   */
  public int of(WatchDay day) {
    return days.getOrDefault(day, day.standard());
  }

  /** All of them, those at their standard too. */
  public Map<WatchDay, Integer> all() {
    Map<WatchDay, Integer> all = new EnumMap<>(WatchDay.class);
    for (WatchDay day : WatchDay.values()) {
      all.put(day, of(day));
    }
    return all;
  }

  /**
   * What is wrong with them.
   *
   * @return one line for each fault, with the bounds; none when they can be worked by
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    days.forEach(
        (day, number) -> {
          if (number < day.least() || number > day.most()) {
            faults.add(day.wireName() + " is from " + day.least() + " to " + day.most() + ".");
          }
        });
    if (of(WatchDay.FIRST) >= of(WatchDay.SECOND) || of(WatchDay.SECOND) >= of(WatchDay.THIRD)) {
      faults.add("firstDay comes before secondDay, and that before thirdDay.");
    }
    if (of(WatchDay.FIRST_BEFORE) <= of(WatchDay.SECOND_BEFORE)
        || of(WatchDay.SECOND_BEFORE) <= of(WatchDay.THIRD_BEFORE)) {
      faults.add("firstBefore is more than secondBefore, and that more than thirdBefore.");
    }
    return List.copyOf(faults);
  }

  /** Whether a case is told of on the standard's days as well. */
  boolean alsoStandard(LocalDate received) {
    return since.filter(received::isBefore).isPresent();
  }
}
