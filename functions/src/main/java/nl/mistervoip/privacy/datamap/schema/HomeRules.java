package nl.mistervoip.privacy.datamap.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;

/** What must be true of stores in other accounts and regions. */
final class HomeRules {
  private static final String KEY =
      "(mrk-[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";

  private static final String BUCKET = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";

  private HomeRules() {}

  static void check(DataMap map, MapFaults faults) {
    Map<String, Optional<Home>> homes = new HashMap<>();
    for (Store store : map.stores()) {
      store.place().home().ifPresent(home -> home(store, home, faults));
      store.place().kmsKey().ifPresent(key -> key(store, key, faults));
      bucketName(store, faults);
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

  private static void key(Store store, String key, MapFaults faults) {
    if (store.place().port().isPresent()) {
      faults.store(store, "id", "it has a key of AWS behind a port.", "Drop its 'kms-key'.");
    } else if (!key.matches(KEY)
        && !key.matches("arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/" + KEY)) {
      faults.store(
          store,
          "id",
          "its key is neither an id nor an ARN.",
          "Write the id or the ARN under 'kms-key': a policy cannot name an alias.");
    }
  }

  private static void bucketName(Store store, MapFaults faults) {
    boolean odd =
        store.place() instanceof Place.Objects objects
            && objects.bucketName("p-").filter(name -> !name.matches(BUCKET)).isPresent();
    if (odd) {
      faults.store(
          store,
          "objects",
          "its bucket-name is none that S3 allows.",
          "Write the whole name; ${LandscapePrefix} in it stands for the prefix, nothing else.");
    }
  }

  private static String name(Place place) {
    return switch (place) {
      case Place.Table table -> "table " + table.name();
      case Place.Objects objects -> "bucket " + objects.bucket();
    };
  }
}
