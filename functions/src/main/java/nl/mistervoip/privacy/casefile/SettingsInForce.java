package nl.mistervoip.privacy.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.DeskDays;
import nl.mistervoip.privacy.request.WatchDays;

/**
 * The settings by which a daily job works. A job on which a month depends never stops for them:
 * what cannot be read, or is out of bounds, counts as not set, and that is said.
 */
public final class SettingsInForce {
  /**
   * What to work by.
   *
   * @param values what was set, or nothing
   * @param days on which the desk works
   * @param sound false when something was set that cannot be worked by, or stand in a letter
   */
  public record Found(DeskSettings values, DeskDays days, boolean sound) {}

  private final SettingsShelves shelves;
  private final Optional<String> own;

  /**
   * Reads from shelves.
   *
   * @param shelves where they are
   * @param own an address of the company, for whoever writes to somebody by them; without one
   *     nobody is written to by them
   */
  public SettingsInForce(SettingsShelves shelves, Optional<String> own) {
    this.shelves = shelves;
    this.own = own;
  }

  /**
   * Reads them; to be asked once a run.
   *
   * @return what to work by
   */
  public Found read() {
    Optional<DeskSettings> set = sound(shelves.desk(), this::desk, DeskSettings.NONE);
    Optional<ClosedDays> closed = closed();
    Optional<LetterPassages> letters = sound(shelves.letters(), this::letters, LetterPassages.NONE);
    return new Found(
        set.orElse(DeskSettings.NONE),
        closed.orElse(ClosedDays.NONE).desk(),
        set.isPresent() && closed.isPresent() && letters.isPresent());
  }

  /**
   * Reads on which days the desk works, for who needs no more.
   *
   * @return the working days of the law when what is set cannot be worked by
   */
  public DeskDays days() {
    return closed().orElse(ClosedDays.NONE).desk();
  }

  private Optional<ClosedDays> closed() {
    return sound(shelves.closedDays(), SettingsInForce::closed, ClosedDays.NONE);
  }

  private static <T> Optional<T> sound(
      SettingsShelf<T> shelf, Function<SettingsShelf.Version<T>, Optional<T>> used, T none) {
    try {
      return shelf.read().present().map(used).orElse(Optional.of(none));
    } catch (RuntimeException e) {
      // Whatever is wrong with the row or the table: the term of a case runs on all the same.
      return Optional.empty();
    }
  }

  private Optional<DeskSettings> desk(SettingsShelf.Version<DeskSettings> version) {
    DeskSettings set = version.values();
    DeskSettings used =
        own.isPresent()
            ? set
            : new DeskSettings(set.watch(), set.postWorkingDays(), Optional.empty());
    LocalDate since = Deadlines.day(version.at());
    return used.faults(own.orElse("")).isEmpty()
        ? Optional.of(
            new DeskSettings(
                new WatchDays(used.watch().days(), Optional.of(since)),
                used.postWorkingDays(),
                used.duty()))
        : Optional.empty();
  }

  private static Optional<ClosedDays> closed(SettingsShelf.Version<ClosedDays> version) {
    return Optional.of(version.values()).filter(days -> days.faults().isEmpty());
  }

  private Optional<LetterPassages> letters(SettingsShelf.Version<LetterPassages> version) {
    return Optional.of(version.values())
        .filter(
            passages ->
                own.map(PassagesInForce::domain)
                    .filter(domain -> !passages.faults(domain).isEmpty())
                    .isEmpty());
  }
}
