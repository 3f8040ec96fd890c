package nl.mistervoip.privacy.export;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.platform.Json;

/** A landscape in memory in which every item belongs to the one person there is. */
final class FakeLandscape implements Landscape {
  static final Subject SUBJECT = subject();

  private final DataMap map;
  private final Map<String, List<Item>> items = new HashMap<>();
  private final Map<String, byte[]> objects = new HashMap<>();
  private final Set<String> unreachable = new HashSet<>();
  private int searches;

  FakeLandscape(DataMap map) {
    this.map = map;
  }

  FakeLandscape holding(Item... held) {
    for (Item item : held) {
      items.computeIfAbsent(item.store(), any -> new ArrayList<>()).add(item);
    }
    return this;
  }

  FakeLandscape holding(String object, byte[] content) {
    objects.put(object, content.clone());
    return this;
  }

  void breakDown(String store) {
    unreachable.add(store);
  }

  void repair(String store) {
    unreachable.remove(store);
  }

  void lose(String object) {
    objects.remove(object);
    items.values().forEach(list -> list.removeIf(item -> object.equals(item.key().values().get(ItemKey.OBJECT))));
  }

  int searches() {
    return searches;
  }

  @Override
  public DataMap map() {
    return map;
  }

  @Override
  public Outcome search(Store store, Subject subject, Consumer<Item> sink) {
    searches++;
    List<Item> held = items.getOrDefault(store.id(), List.of());
    held.forEach(sink);
    return unreachable.contains(store.id())
        ? new Outcome.Unreachable(store.id(), "ProvisionedThroughputExceededException")
        : new Outcome.Searched(store.id(), held.size(), subject.identifiers());
  }

  @Override
  public Optional<Item> find(Store store, ItemKey key) {
    return items.getOrDefault(store.id(), List.of()).stream().filter(item -> item.key().equals(key)).findFirst();
  }

  @Override
  public InputStream open(Item item) {
    return new ByteArrayInputStream(objects.getOrDefault(item.key().values().get(ItemKey.OBJECT), new byte[0]));
  }

  @Override
  public List<ContactPoint> contactPoints(CustomerRef customer) {
    return List.of(new ContactPoint(ContactPoint.Channel.EMAIL, "anneke.voorbeeld@example.nl", Instant.EPOCH));
  }

  @Override
  public Map<String, String> accountFacts(CustomerRef customer) {
    return Map.of("name", "Anneke Voorbeeld-Jansen");
  }

  @Override
  public Located locate(Map<String, String> identifiers, Instant now) {
    return new Located.Unknown();
  }

  @Override
  public Subject resolve(CustomerRef ref) {
    return SUBJECT;
  }

  @Override
  public Outcome due(Store store, LocalDate today, Consumer<Item> sink) {
    return new Outcome.Searched(store.id(), 0, List.of());
  }

  @Override
  public boolean held(Store store, Item item) {
    return false;
  }

  private static Subject subject() {
    String always = "{\"from\":null,\"until\":null}";
    String json =
        """
        {"ref":{"number":"100042","controllerIds":["mister-voip"]},"identifiers":[
        {"kind":"line","value":"%s","interval":%s},{"kind":"customer","value":"100042","interval":%s}]}
        """
            .formatted(Landscapes.OWN_NUMBER, always, always);
    return Json.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), Subject.class);
  }
}
