package nl.mistervoip.privacy.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.SettingsShelf.Kept;
import nl.mistervoip.privacy.casefile.SettingsShelf.Version;
import nl.mistervoip.privacy.request.WatchDays;
import org.junit.jupiter.api.Test;

/** What everybody may expect of where settings are kept. */
interface SettingsShelfContract {
  /** Shelves on which nothing was ever set. */
  SettingsShelves shelves();

  private static <T> Version<T> version(int number, T values) {
    return new Version<>(
        number, "admin-1", Instant.parse("2026-03-05T10:00:00Z"), "because", values);
  }

  private static <T> void assertKept(SettingsShelf<T> shelf, T values) {
    assertThat(shelf.read()).isEqualTo(Kept.nothing());
    Kept<T> first = Kept.<T>nothing().with(version(1, values));
    assertThat(shelf.save(first, 0)).isTrue();
    assertThat(shelf.read()).isEqualTo(first);
    assertThat(shelf.save(first, 0)).as("another one came first").isFalse();
    Kept<T> second = first.with(version(2, values));
    assertThat(shelf.save(second, 1)).isTrue();
    assertThat(shelf.save(second, 1)).isFalse();
    assertThat(shelf.read().number()).isEqualTo(2);
  }

  @Test
  default void eachKindShouldBeKeptWholeAndByItself() {
    SettingsShelves shelves = shelves();
    assertKept(
        shelves.closedDays(),
        new ClosedDays(
            List.of(new ClosedDays.ClosedDay(LocalDate.of(2026, 5, 15), "Brugdag", "Bridge"))));
    LetterPassages.Words words = new LetterPassages.Words("Team É", "een\ntwee", "Bericht.");
    Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 5, 15));
    assertKept(shelves.letters(), new LetterPassages(words, words, day, day));
    assertKept(
        shelves.desk(), new DeskSettings(WatchDays.STANDARD, Optional.of(2), Optional.empty()));
  }

  @Test
  default void twentyVersionsOfTheMostThatCanBeSetShouldFit() {
    SettingsShelf<LetterPassages> shelf = shelves().letters();
    LetterPassages.Words words =
        new LetterPassages.Words(
            "é".repeat(LetterPassages.LONGEST_SIGNATURE),
            "é".repeat(LetterPassages.LONGEST_CONTACT),
            "é".repeat(LetterPassages.LONGEST_NOTICE));
    LetterPassages most = new LetterPassages(words, words, Optional.empty(), Optional.empty());
    for (int number = 1; number <= SettingsShelf.VERSIONS + 2; number++) {
      Version<LetterPassages> next =
          new Version<>(number, "admin-1", Instant.EPOCH, "x".repeat(1000), most);
      assertThat(shelf.save(shelf.read().with(next), number - 1)).isTrue();
    }
    assertThat(shelf.read().versions()).hasSize(SettingsShelf.VERSIONS);
  }
}
