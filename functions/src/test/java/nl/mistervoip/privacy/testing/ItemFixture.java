package nl.mistervoip.privacy.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.Json;

/** Builds items for tests of pure rules, which never meet a table. */
public final class ItemFixture {
  private ItemFixture() {}

  /**
   * An item of a store.
   *
   * @param store its store; key attributes that are not given stand empty
   * @param fields its attributes
   * @return the item
   */
  public static Item item(Store store, Map<String, ?> fields) {
    ObjectNode content = Json.MAPPER.valueToTree(new TreeMap<>(fields));
    TreeMap<String, String> key = new TreeMap<>();
    if (store.place() instanceof Place.Table table) {
      table
          .key()
          .forEach(part -> key.put(part.attribute(), content.path(part.attribute()).asText()));
    }
    byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
    return new Item(
        store.id(), new ItemKey(key), content, UUID.nameUUIDFromBytes(bytes).toString());
  }
}
