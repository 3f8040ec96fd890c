package nl.mistervoip.privacy.datamap.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;

/** One table of the map beside the table that there is. */
final class TableCheck {
  private final Store store;
  private final Place.Table mapped;
  private final LiveStores.Table live;
  private final List<Finding> findings = new ArrayList<>();

  private TableCheck(Store store, Place.Table mapped, LiveStores.Table live) {
    this.store = store;
    this.mapped = mapped;
    this.live = live;
  }

  static List<Finding> of(Store store, Place.Table mapped, LiveStores.Table live) {
    TableCheck check = new TableCheck(store, mapped, live);
    switch (live.status()) {
      case MISSING ->
          check.fault(
              "table " + live.physical() + " does not exist in this account and region.",
              "Compare LandscapePrefix and the region, or correct 'table/name'.");
      case DENIED ->
          check.fault(
              "table " + live.physical() + " may not be looked at.",
              "Allow dynamodb:DescribeTable and dynamodb:DescribeTimeToLive to who runs this.");
      case NOT_READY -> {
        check.fault(
            "table " + live.physical() + " is being made, changed or deleted.",
            "Wait until it is ACTIVE and check again.");
        check.definition();
      }
      case ACTIVE -> check.definition();
    }
    return check.findings;
  }

  private void definition() {
    if (!live.key().equals(mapped.key())) {
      fault(
          "the key is " + text(live.key()) + ", the map says " + text(mapped.key()) + ".",
          "Copy it from the table, order and types included: a number asked as text finds"
              + " nothing.");
    }
    mapped.indexes().forEach(this::index);
    live.expires().ifPresent(this::expires);
    KeyCheck.of(store, live.encryptionKey()).ifPresent(findings::add);
  }

  private void index(Place.Index index) {
    live.index(index.name())
        .ifPresentOrElse(
            one -> index(index, one),
            () ->
                fault(
                    "index " + index.name() + " does not exist.",
                    isForRetention(index)
                        ? "Add it to the table: without it no item is found whose term has ended."
                        : "Add it to the table, or reach the store by another path."));
  }

  private boolean isForRetention(Place.Index index) {
    return RetentionRule.of(store).stream()
        .anyMatch(rule -> rule.retention().index().equals(index.name()));
  }

  private void index(Place.Index wanted, LiveStores.Index there) {
    String name = "index " + wanted.name();
    if (!there.key().equals(wanted.key())) {
      fault(
          name + " has key " + text(there.key()) + ", the map says " + text(wanted.key()) + ".",
          "Copy it from the table. An index cannot be changed: a new one gets a new name.");
    }
    if (there.local() != wanted.local()) {
      fault(
          name
              + " is a "
              + kind(there.local())
              + " index, the map says "
              + kind(wanted.local())
              + ".",
          "Correct 'local': only a local index can be read consistently.");
    }
    if (there.status() != LiveStores.Status.ACTIVE) {
      fault(
          name + " is not filled yet.", "Wait until it is ACTIVE: until then it finds too little.");
    }
    if (!there.local() && !there.projection().equals("KEYS_ONLY")) {
      findings.add(
          Finding.note(
              store.id(),
              name + " holds copies of attributes (" + there.projection() + ").",
              "The desk needs keys only; what is not copied need not be looked after."));
    }
  }

  private void expires(String attribute) {
    findings.add(
        Finding.note(
            store.id(),
            "DynamoDB removes items by itself (TTL on " + attribute + ").",
            "Such a removal knows no holds and leaves no proof. Switch it off, or say in the map"
                + " why it never comes before the term."));
  }

  private void fault(String problem, String fix) {
    findings.add(Finding.fault(store.id(), problem, fix));
  }

  private static String kind(boolean local) {
    return local ? "local" : "global";
  }

  private static String text(List<KeyAttribute> key) {
    return key.stream()
        .map(part -> part.attribute() + " " + part.type())
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
