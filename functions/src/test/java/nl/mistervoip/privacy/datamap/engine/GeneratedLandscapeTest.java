package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import org.junit.jupiter.api.Test;

/**
 * Conservation: of whatever company, the engine hands out everything that belongs to the person in
 * their time and nothing of anyone else, as an independent reader of all rows finds.
 */
class GeneratedLandscapeTest {
  @Property(tries = 150)
  void everythingOfThePersonAndNothingElseShouldBeFound(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int pageSize) {
    GeneratedLandscape company = new GeneratedLandscape(seed);
    InMemoryStores stores = new InMemoryStores(company.map);
    stores.tables.pageSize(pageSize);
    company.rows.forEach(
        (store, rows) -> rows.forEach(row -> stores.tables.put(stores.table(store), row)));
    company.objects.forEach(
        (key, content) -> stores.putObject("recordings", key, content, "audio/wav"));

    for (String person : company.people) {
      Conservation.check(company, stores.landscape(), person);
    }
  }

  @Test
  void theGeneratedCompaniesShouldHoldEveryKindOfThing() {
    Set<String> seen = new HashSet<>();
    for (long seed = 0; seed < 60; seed++) {
      GeneratedLandscape company = new GeneratedLandscape(seed);
      for (Store store : company.map.stores()) {
        if (store.place() instanceof Place.Objects objects) {
          seen.add(objects.named().name());
        } else if (store.place() instanceof Place.Table table) {
          table.indexes().forEach(index -> seen.add(index.local() ? "local" : "global"));
          table.key().forEach(key -> seen.add("key " + key.type()));
          store
              .paths()
              .forEach(path -> path.time().ifPresent(time -> seen.add(time.form().name())));
          store.paths().forEach(path -> path.unless().ifPresent(any -> seen.add("unless")));
        }
      }
      for (String person : company.people) {
        BruteForce brute = new BruteForce(company, person);
        company.map.stores().stream()
            .filter(store -> !brute.of(store.id()).isEmpty())
            .forEach(store -> seen.add("found in depth " + store.id().substring(0, 7)));
      }
    }
    assertThat(seen)
        .contains(
            "KEY",
            "PREFIX",
            "local",
            "global",
            "key S",
            "key N",
            "key B",
            "INSTANT",
            "DATE",
            "LAST_DAY",
            "EPOCH_SECONDS",
            "unless",
            "found in depth store-1",
            "found in depth store-3",
            "found in depth store-o");
  }
}
