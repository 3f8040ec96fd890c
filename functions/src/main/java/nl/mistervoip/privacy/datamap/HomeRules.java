package nl.mistervoip.privacy.datamap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What must be true of stores in other accounts and regions. */
final class HomeRules {
  private HomeRules() {}

  static void check(DataMap map, MapFaults faults) {
    Map<String, Optional<Home>> homes = new HashMap<>();
    for (Store store : map.stores()) {
      store.place().home().ifPresent(home -> home(store, home, faults));
      Optional<Home> first = homes.putIfAbsent(name(store.place()), store.place().home());
      if (first != null && !first.equals(store.place().home())) {
        faults.store(
            store,
            "id",
            "its table or bucket has the name of another store's in another home.",
            "Give one of them another name and its home another 'prefix'.");
      }
    }
  }

  private static void home(Store store, Home home, MapFaults faults) {
    home.port().ifPresent(port -> PortRules.check(store, home, port, faults));
    if (home.account().isPresent() != home.role().isPresent()) {
      faults.store(
          store,
          "id",
          "its home has an account without a role, or a role without an account.",
          "Give both: the functions reach another account only by a role there.");
    }
    if (!home.account().orElse("000000000000").matches("\\d{12}")) {
      faults.store(
          store,
          "id",
          "the account of its home is no number of twelve digits.",
          "Write it in quotes.");
    }
    if (!home.region().orElse("eu-west-1").matches("[a-z]{2}(-[a-z]+)+-\\d")) {
      faults.store(store, "id", "the region of its home is none.", "Write it as eu-central-1.");
    }
  }

  private static String name(Place place) {
    return switch (place) {
      case Place.Table table -> "table " + table.name();
      case Place.Objects objects -> "bucket " + objects.bucket();
    };
  }
}
