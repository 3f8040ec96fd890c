package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;

/**
 * One item as it may be shown: one line of the gathered document of its store. Prints nothing of
 * it.
 *
 * @param key the key of the item in its store, to open the content of an object by
 * @param time when it happened, ISO text as stored; empty text when the item does not say
 * @param fields what may be shown, in the order of the data map, nested as it is stored
 */
record GatheredItem(SortedMap<String, String> key, String time, ObjectNode fields) {
  @Override
  public String toString() {
    return "GatheredItem[REDACTED]";
  }
}
