package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;

/**
 * One item as it may be shown: one line of the gathered document of its store. Prints nothing of it.
 *
 * @param key the key of the item in its store, to open the content of an object by
 * @param fields what may be shown, by the field names of the data map, in their order
 */
record GatheredItem(SortedMap<String, String> key, ObjectNode fields) {
  @Override
  public String toString() {
    return "GatheredItem[REDACTED]";
  }
}
