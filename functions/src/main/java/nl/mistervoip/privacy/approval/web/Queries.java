package nl.mistervoip.privacy.approval.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a page was asked about, passed on as it was asked. */
final class Queries {
  private Queries() {}

  /** The parameters of these names that are filled in. */
  static Map<String, String> of(Visit visit, String... names) {
    Map<String, String> filled = new TreeMap<>();
    for (String name : names) {
      String value = visit.query(name).strip();
      if (!value.isEmpty()) {
        filled.put(name, value);
      }
    }
    return filled;
  }

  /** The same as the end of an address, with its question mark; empty text for none. */
  static String text(Map<String, String> query) {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
