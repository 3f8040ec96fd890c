package nl.mistervoip.privacy.recipients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.Store;

/** Who is told what: pure. Every recipient of a store in which something was done, once. */
final class TellingPlan {
  private TellingPlan() {}

  /**
   * One recipient and what concerns it.
   *
   * @param recipient to be told
   * @param stores whose data it received, at least one
   * @param identifiers by which it knows the person; the root of the map when it knows them by none
   *     of its own, for without any it could do nothing
   */
  record Planned(Recipient recipient, List<Store> stores, List<Identifier> identifiers) {}

  static List<Planned> of(DataMap map, RecipientsToTell done) {
    Map<Recipient, List<Store>> concerned = new LinkedHashMap<>();
    for (Store store : done.stores().stream().distinct().map(map::store).toList()) {
      for (Recipient recipient : map.recipientsOf(store)) {
        if (recipient.exempt().isEmpty()) {
          concerned.computeIfAbsent(recipient, any -> new ArrayList<>()).add(store);
        }
      }
    }
    return concerned.entrySet().stream()
        .map(one -> planned(map, done, one.getKey(), one.getValue()))
        .toList();
  }

  private static Planned planned(
      DataMap map, RecipientsToTell done, Recipient recipient, List<Store> stores) {
    List<Identifier> known = of(done, recipient.knownBy());
    List<Identifier> given = known.isEmpty() ? of(done, List.of(map.lookups().root())) : known;
    return new Planned(recipient, List.copyOf(stores.stream().distinct().toList()), given);
  }

  private static List<Identifier> of(RecipientsToTell done, List<String> kinds) {
    return done.identifiers().stream()
        .filter(identifier -> kinds.contains(identifier.kind()))
        .distinct()
        .toList();
  }
}
