package nl.mistervoip.privacy.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.request.Deadlines;
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
   * @param sound false when something was set that cannot be worked by
   */
  public record Found(DeskSettings values, boolean sound) {}

  private static final Found UNSOUND = new Found(DeskSettings.NONE, false);

  private final SettingsShelf shelf;
  private final Optional<String> own;

  /**
   * Reads from a shelf.
   *
   * @param shelf where they are
   * @param own an address of the company, for whoever writes to somebody by them; without one
   *     nobody is written to by them
   */
  public SettingsInForce(SettingsShelf shelf, Optional<String> own) {
    this.shelf = shelf;
    this.own = own;
  }

  /**
   * Reads them; to be asked once a run.
   *
   * @return what to work by
   */
  public Found read() {
    try {
      return shelf.read().present().map(this::found).orElse(new Found(DeskSettings.NONE, true));
    } catch (RuntimeException e) {
      // Whatever is wrong with the row or the table: the term of a case runs on all the same.
      return UNSOUND;
    }
  }

  private Found found(SettingsShelf.Version version) {
    DeskSettings set = version.values();
    DeskSettings used =
        own.isPresent()
            ? set
            : new DeskSettings(set.watch(), set.postWorkingDays(), Optional.empty());
    List<String> faults = used.faults(own.orElse(""));
    LocalDate since = Deadlines.day(version.at());
    return faults.isEmpty()
        ? new Found(
            new DeskSettings(
                new WatchDays(used.watch().days(), Optional.of(since)),
                used.postWorkingDays(),
                used.duty()),
            true)
        : UNSOUND;
  }
}
