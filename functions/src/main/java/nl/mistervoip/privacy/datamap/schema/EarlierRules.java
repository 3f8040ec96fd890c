package nl.mistervoip.privacy.datamap.schema;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.EarlierRule;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;

/** What must be true of the rules by which some attributes of a store go before its items. */
final class EarlierRules {
  private static final LocalDate EPOCH = LocalDate.of(2001, 1, 1);

  private final Store store;
  private final MapFaults faults;
  private final NeededFields needed;

  private EarlierRules(DataMap map, Store store, MapFaults faults) {
    this.store = store;
    this.faults = faults;
    this.needed = new NeededFields(map, store);
  }

  static void check(DataMap map, Store store, MapFaults faults) {
    EarlierRules rules = new EarlierRules(map, store, faults);
    rules.apart();
    RetentionRule.of(store).stream()
        .filter(RetentionRule::reduces)
        .forEach(
            rule -> {
              rules.fields(rule);
              rules.term(rule);
              rules.index(rule);
            });
  }

  /** No two rules may have a name, an attribute or an index in common. */
  private void apart() {
    List<EarlierRule> parts = store.retention().earlier();
    List<String> names = parts.stream().map(EarlierRule::id).toList();
    List<String> fields = parts.stream().flatMap(part -> part.fields().stream()).toList();
    List<String> indexes = parts.stream().map(EarlierRule::index).toList();
    for (List<String> all : List.of(names, fields, indexes)) {
      Set<String> twice = twice(all);
      if (!twice.isEmpty()) {
        faults.store(
            store,
            "retention/earlier",
            "two rules have " + twice + " in common.",
            "Give each rule its own name, attributes and index: an item is moved in the index of"
                + " the rule that cut it down.");
      }
    }
  }

  private static Set<String> twice(List<String> all) {
    Set<String> twice = new TreeSet<>(all);
    twice.removeIf(one -> all.stream().filter(one::equals).count() < 2);
    return twice;
  }

  private void fields(RetentionRule rule) {
    if (rule.fields().isEmpty() || store.place() instanceof Place.Objects) {
      fault(
          rule,
          "takes nothing that it can take.",
          "Name attributes of the items of a table under 'fields'; objects go whole.");
    }
    for (String field : rule.fields()) {
      if (field.contains(".")) {
        fault(
            rule,
            "names " + field + ", which is inside a document.",
            "Name the whole attribute: what is inside goes with it.");
      } else if (!isDeclared(field)) {
        fault(
            rule,
            "names " + field + ", which is no field.",
            "Declare it under 'fields' of the store.");
      }
      needed
          .whyNot(field)
          .ifPresent(
              why ->
                  fault(
                      rule,
                      "takes " + field + ", " + why + ".",
                      "Leave it: without it nobody finds, judges or sweeps what stays."));
    }
  }

  private boolean isDeclared(String attribute) {
    return store.fields().stream()
        .map(Field::name)
        .anyMatch(name -> name.equals(attribute) || name.startsWith(attribute + "."));
  }

  private void term(RetentionRule rule) {
    Retention part = rule.retention();
    Retention whole = store.retention();
    if (!latest(part, whole).isBefore(EPOCH.plus(whole.term()))) {
      fault(
          rule,
          "does not end before the item goes.",
          "Give it a shorter term, longer ones included, or drop it: then it goes with the item.");
    }
    if (part.longer().filter(one -> !isLonger(one.term(), part.term())).isPresent()) {
      fault(
          rule,
          "has a longer term that is not longer than its term.",
          "Due items are found by the shorter one: exchange the two.");
    }
    if (part.ground().law().isBlank()
        || part.ground().text().nl().isBlank()
        || part.ground().text().en().isBlank()) {
      fault(
          rule,
          "has no legal basis.",
          "Name the law and say it in both languages under 'ground': why may they be kept so long,"
              + " and why no longer?");
    }
  }

  /** The last day that attributes of the epoch can stay; a book year may add all of itself. */
  private static LocalDate latest(Retention part, Retention whole) {
    Period longest = part.longer().map(Retention.Longer::term).orElse(part.term());
    LocalDate last = isLonger(longest, part.term()) ? EPOCH.plus(longest) : EPOCH.plus(part.term());
    boolean sameStart = whole.fiscalYear() && part.trigger().equals(whole.trigger());
    return part.fiscalYear() && !sameStart ? last.plusYears(1) : last;
  }

  private static boolean isLonger(Period one, Period other) {
    return EPOCH.plus(one).isAfter(EPOCH.plus(other));
  }

  private void index(RetentionRule rule) {
    if (!(store.place() instanceof Place.Table table)) {
      return;
    }
    Retention part = rule.retention();
    KeyAttribute sort = new KeyAttribute(part.trigger().attribute(), typeOf(part.trigger()));
    Optional<List<KeyAttribute>> key = table.index(part.index()).map(Place.Index::key);
    boolean own = !rule.sharesTheIndexOfItems();
    boolean fits =
        key.filter(
                parts ->
                    parts.size() == 2
                        && parts.get(1).equals(sort)
                        && parts.getFirst().type() == KeyAttribute.Type.S
                        && !(own && isTheShardOfItems(parts.getFirst(), table)))
            .isPresent();
    if (!fits) {
      fault(
          rule,
          "has no index " + part.index() + " with a shard and " + sort + " as key.",
          "Name the retention index when the trigger is that of the items; otherwise add an index"
              + " with a shard of its own to the table and to the map.");
    }
  }

  private boolean isTheShardOfItems(KeyAttribute shard, Place.Table table) {
    return table
        .index(store.retention().index())
        .filter(index -> index.key().getFirst().equals(shard))
        .isPresent();
  }

  private static KeyAttribute.Type typeOf(Moment trigger) {
    return trigger.form() == Moment.Form.EPOCH_SECONDS ? KeyAttribute.Type.N : KeyAttribute.Type.S;
  }

  private void fault(RetentionRule rule, String problem, String fix) {
    String id = rule.part().map(EarlierRule::id).orElse("");
    faults.store(store, SignOffRules.place(rule), "its rule for " + id + " " + problem, fix);
  }
}
