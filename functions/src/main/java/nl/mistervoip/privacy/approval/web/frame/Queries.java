package nl.mistervoip.privacy.approval.web.frame;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a page was asked about, passed on as it was asked. */
public final class Queries {
  private Queries() {}

  /** The parameters of these names that are filled in. */
  public static Map<String, String> of(Visit visit, String... names) {
    Map<String, String> filled = new TreeMap<>();
    for (String name : names) {
      String value = visit.query(name).strip();
      if (!value.isEmpty()) {
        filled.put(name, value);
      }
    }
    return filled;
  }

  /** How an address goes on to the next page of a list; empty on the last. */
  public static Optional<String> more(JsonNode answer, Map<String, String> asked) {
    return Optional.of(answer.path("next").asText(""))
        .filter(next -> !next.isEmpty())
        .map(
            next -> {
              Map<String, String> on = new TreeMap<>(asked);
              on.put("cursor", next);
              return text(on);
            });
  }

  /** The same as the end of an address, with its question mark; empty text for none. */
  public static String text(Map<String, String> query) {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
