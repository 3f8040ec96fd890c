package nl.mistervoip.privacy.datamap.schema;

import java.util.regex.Pattern;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.port.PortAddress;

/** What must be true of stores behind a port. */
final class PortRules {
  static final String FIX =
      "Write {url: https://host.example/path, key: <id of the KMS key>} as in docs/store-port.md.";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
  private static final Pattern KEY =
      Pattern.compile("(mrk-[0-9a-f]{32})|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private PortRules() {}

  static void check(Store store, Home home, PortAddress port, MapFaults faults) {
    if (!usable(port)) {
      faults.store(store, "id", "the address or key of its port is none.", FIX);
    }
    if (home.account().or(home::role).or(home::region).isPresent()) {
      faults.store(
          store,
          "id",
          "its home is a port and an account or region of AWS.",
          "Leave account, role and region out: the other side is reached by its url.");
    }
    switch (store.place()) {
      case Place.Table table -> table(store, table, home, faults);
      case Place.Objects _ ->
          faults.store(
              store,
              "id",
              "objects cannot be behind a port.",
              "Let the items of the table carry what the objects hold, or map their bucket.");
    }
  }

  /** Whether an address can be called and its key be named in a policy. */
  static boolean usable(PortAddress port) {
    return port.usable() && KEY.matcher(port.key()).matches();
  }

  private static void table(Store store, Place.Table table, Home home, MapFaults faults) {
    if (!NAME.matcher(home.prefix().orElse("") + table.name()).matches()) {
      faults.store(
          store,
          "table/name",
          "its name cannot stand in an address.",
          "Use letters, digits, dots, dashes and underscores.");
    }
    if (!table.indexes().stream().allMatch(Place.Index::local)) {
      faults.store(
          store,
          "table/indexes",
          "an index of a port is not local.",
          "Write local: true: the other side answers for each item as it is now.");
    }
  }
}
