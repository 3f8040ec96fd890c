package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;

/** Compares what the engine finds of a person with what the independent reader finds. */
final class Conservation {
  private Conservation() {}

  /** Once in one go, and once in as many turns as there are pages. */
  static void check(GeneratedLandscape company, Landscape landscape, String person) {
    BruteForce expected = new BruteForce(company, person);
    Subject subject = landscape.resolve(new CustomerRef(person, List.of()));
    for (Store store : company.map.stores()) {
      List<String> found = new ArrayList<>();
      Outcome outcome = landscape.search(store, subject, item -> found.add(id(store, item)));
      assertThat(outcome).isInstanceOf(Outcome.Searched.class);
      assertThat(((Outcome.Searched) outcome).count()).isEqualTo(found.size());
      assertThat(found)
          .as("%s of %s", store.id(), person)
          .containsExactlyInAnyOrderElementsOf(expected.of(store.id()));
      assertThat(inTurns(landscape, store, subject)).isEqualTo(found);
    }
  }

  private static List<String> inTurns(Landscape landscape, Store store, Subject subject) {
    List<String> found = new ArrayList<>();
    Optional<Position> next = Optional.of(Position.BEGIN);
    while (next.isPresent()) {
      OnePage page = new OnePage(store, found);
      assertThat(landscape.search(store, subject, next.get(), page))
          .isInstanceOf(Outcome.Searched.class);
      next = page.next;
    }
    return found;
  }

  private static String id(Store store, Item item) {
    return switch (store.place()) {
      case Place.Table _ -> item.at(GeneratedLandscape.ROW).asText();
      case Place.Objects _ -> item.key().values().getOrDefault(ItemKey.OBJECT, "");
    };
  }

  /** Stops after every page. */
  private static final class OnePage implements Pages {
    private final Store store;
    private final List<String> found;
    private Optional<Position> next = Optional.empty();

    OnePage(Store store, List<String> found) {
      this.store = store;
      this.found = found;
    }

    @Override
    public void item(Item item) {
      found.add(id(store, item));
    }

    @Override
    public boolean pageEnded(Optional<Position> position) {
      next = position;
      return false;
    }
  }
}
