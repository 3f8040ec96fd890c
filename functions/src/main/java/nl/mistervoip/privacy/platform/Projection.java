package nl.mistervoip.privacy.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The attributes of a row that a list needs: the others are not sent. DynamoDB has a word for each
 * of them, as some are words of its own.
 *
 * @param attributes at the top of the row
 */
public record Projection(List<String> attributes) {
  /** Keeps a copy of the list. */
  public Projection {
    attributes = List.copyOf(attributes);
  }

  /**
   * The same and more.
   *
   * @param more attributes that are not in it
   * @return all of them
   */
  public Projection and(String... more) {
    return new Projection(Stream.concat(attributes.stream(), Stream.of(more)).toList());
  }

  /** The expression. */
  public String expression() {
    return IntStream.range(0, attributes.size())
        .mapToObj(Projection::word)
        .collect(Collectors.joining(", "));
  }

  /** What its words stand for. */
  public Map<String, String> names() {
    return names(Map.of());
  }

  /**
   * The same beside the words of another expression of the request.
   *
   * @param others which begin with another letter than {@code a}
   * @return all words
   */
  public Map<String, String> names(Map<String, String> others) {
    Map<String, String> names = new HashMap<>(others);
    for (int place = 0; place < attributes.size(); place++) {
      names.put(word(place), attributes.get(place));
    }
    return names;
  }

  private static String word(int place) {
    return "#a" + place;
  }
}
