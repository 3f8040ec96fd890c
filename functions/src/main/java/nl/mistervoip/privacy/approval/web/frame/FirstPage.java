package nl.mistervoip.privacy.approval.web.frame;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What stands on the first page of a list, so that nobody takes it for the whole list.
 *
 * @param lines those that are shown
 * @param more whether the list goes on after them
 */
public record FirstPage<T>(List<T> lines, boolean more) {
  /** Copies. */
  public FirstPage {
    lines = List.copyOf(lines);
  }

  /** Of an answer of the API, with what this page makes of its lines. */
  public static <T> FirstPage<T> of(JsonNode answer, List<T> lines) {
    return new FirstPage<>(lines, answer.hasNonNull("next"));
  }

  /** Whether the whole list is empty. */
  public boolean isEmpty() {
    return lines.isEmpty() && !more;
  }

  /** The key of a sentence with a count in it: another one when it is "more than". */
  public String key(String key) {
    return more ? key + ".more" : key;
  }

  /** How many are shown. */
  public String count() {
    return Integer.toString(lines.size());
  }
}
