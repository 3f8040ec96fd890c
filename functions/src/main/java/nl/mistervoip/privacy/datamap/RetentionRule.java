package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rule by which the sweep acts on the items of a store: whole items go, or some of their
 * attributes do.
 *
 * @param store whose items
 * @param part what goes of them; empty when they go whole
 */
public record RetentionRule(Store store, Optional<EarlierRule> part) {
  private static final String SLASH = "/";

  /**
   * The rule by which whole items of a store go.
   *
   * @param store the store
   * @return the rule
   */
  public static RetentionRule ofItems(Store store) {
    return new RetentionRule(store, Optional.empty());
  }

  /**
   * All rules of a store.
   *
   * @param store the store
   * @return that of whole items first, then those of attributes in the order of the map
   */
  public static List<RetentionRule> of(Store store) {
    return Stream.concat(
            Stream.of(ofItems(store)),
            store.retention().earlier().stream()
                .map(part -> new RetentionRule(store, Optional.of(part))))
        .toList();
  }

  /**
   * A rule by its name.
   *
   * @param map the map
   * @param id as {@link #id()} gives it
   * @return the rule
   * @throws IllegalArgumentException when the map has no such rule
   */
  public static RetentionRule of(DataMap map, String id) {
    return of(map.store(storeOf(id))).stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The map has no rule " + id + "."));
  }

  /**
   * The store of a rule.
   *
   * @param id the name of a rule
   * @return the id of its store
   */
  public static String storeOf(String id) {
    int slash = id.indexOf(SLASH);
    return slash < 0 ? id : id.substring(0, slash);
  }

  /**
   * Whether a rule cuts items down.
   *
   * @param id the name of a rule
   * @return false when it removes them whole
   */
  public static boolean reduces(String id) {
    return id.contains(SLASH);
  }

  /**
   * Its name, never personal.
   *
   * @return the id of the store, such as {@code invoices}; of some attributes with their own, such
   *     as {@code invoices/itemised}
   */
  public String id() {
    return part.map(one -> store.id() + SLASH + one.id()).orElse(store.id());
  }

  /**
   * How long what it is about is kept.
   *
   * @return trigger, term, ground, holds and signature
   */
  public Retention retention() {
    return part.map(one -> one.within(store.retention())).orElse(store.retention());
  }

  /**
   * Whether it cuts items down.
   *
   * @return false when it removes them whole
   */
  public boolean reduces() {
    return part.isPresent();
  }

  /**
   * Which attributes go.
   *
   * @return their names, none when the item goes whole
   */
  public List<String> fields() {
    return part.map(EarlierRule::fields).orElse(List.of());
  }

  /**
   * Whether the rule for whole items finds what this one finds: they share an index, so what cannot
   * be read there is told once.
   *
   * @return true for attributes whose term runs from the same moment as that of the item
   */
  public boolean sharesTheIndexOfItems() {
    return part.filter(one -> one.index().equals(store.retention().index())).isPresent();
  }
}
