package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Store;

/**
 * Calls with lines for people in need do not stand in what one user of a shared line can read of
 * another (domain rules 2.3): they are left out whole, because a covered number between open ones
 * would tell as much.
 */
final class Helplines {
  /** As people's own numbers are compared: in whatever form, Dutch. */
  private static final OwnData NUMBERS = new OwnData(numbers());

  private final List<String> fields;

  Helplines(Store store) {
    this.fields =
        store.fields().stream()
            .filter(field -> field.mask() == Field.Mask.THIRD_PARTY)
            .map(Field::name)
            .toList();
  }

  /** Whether the item as a whole is about such a call. */
  boolean is(ObjectNode item) {
    return fields.stream()
        .map(name -> Paths.at(item, name))
        .anyMatch(value -> value.isTextual() && isHelpline(value));
  }

  /** The item without such calls among its parts, such as the lines of an itemised invoice. */
  ObjectNode without(ObjectNode item) {
    ObjectNode copy = item.deepCopy();
    for (String name : fields) {
      if (copy.path(name.replaceFirst("\\..*", "")) instanceof ArrayNode parts) {
        remove(parts);
      }
    }
    return copy;
  }

  private static void remove(ArrayNode parts) {
    Iterator<JsonNode> each = parts.iterator();
    while (each.hasNext()) {
      if (isHelpline(each.next())) {
        each.remove();
      }
    }
  }

  /** Whether such a number stands anywhere in a value. */
  private static boolean isHelpline(JsonNode value) {
    if (value.isTextual()) {
      return NUMBERS.hasNumber(value.asText());
    }
    for (JsonNode part : value) {
      if (isHelpline(part)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> numbers() {
    try (InputStream in =
        Objects.requireNonNull(
            Helplines.class.getResourceAsStream("helplines.txt"), "helplines.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceAll("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
