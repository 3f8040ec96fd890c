package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Attributes that read like a hold and that nobody declared: what is not understood protects (GDPR
 * Art. 17(3)(e)). A company that places holds under a name of its own loses nothing before the map
 * knows that name. What the map declares as a field is understood and counts only when the rule
 * lists it among its holds.
 */
public final class UnknownHolds {
  // A household, a threshold and the holder of an account hold nothing up.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<!house|thres)hold(?!er|ing)|claim|disput|nuisance|litigat|vordering|geschil|hinderlijk",
          Pattern.CASE_INSENSITIVE);

  private UnknownHolds() {}

  /**
   * Whether an item has such an attribute, at the top or inside a document, with a value that is
   * neither false nor empty.
   */
  static boolean on(Store store, Item item) {
    return within(store, item.fields(), "");
  }

  /**
   * Whether a name reads like a hold.
   *
   * @param name the name of an attribute
   * @return true for Dutch and English words for holds, claims and disputes
   */
  public static boolean readsLikeOne(String name) {
    return NAME.matcher(name).find();
  }

  private static boolean within(Store store, JsonNode node, String path) {
    if (node.isArray()) {
      return node.valueStream().anyMatch(element -> within(store, element, path));
    }
    return node.propertyStream().anyMatch(entry -> holds(store, entry, path));
  }

  private static boolean holds(Store store, Map.Entry<String, JsonNode> entry, String path) {
    String name = entry.getKey();
    JsonNode value = entry.getValue();
    boolean named = readsLikeOne(name) && store.field(path + name).isEmpty() && says(value);
    return named || (value.isContainerNode() && within(store, value, below(path, name)));
  }

  /** What an object has of the item that points at it is named as that item names it. */
  private static String below(String path, String name) {
    return path.isEmpty() && name.equals(Item.OF) ? "" : path + name + ".";
  }

  private static boolean says(JsonNode value) {
    return switch (value.getNodeType()) {
      case MISSING, NULL -> false;
      case BOOLEAN -> value.booleanValue();
      case NUMBER -> value.decimalValue().signum() != 0;
      case STRING -> !value.textValue().isBlank();
      case ARRAY, OBJECT -> !value.isEmpty();
      case BINARY, POJO -> true;
    };
  }
}
