package nl.mistervoip.privacy.datamap.live;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mistervoip.privacy.datamap.DataMap;

/**
 * Which function does what with the company's stores ({@code datamap/functions.yaml}).
 *
 * @param functions logical id of the function in template.yaml to what it does
 */
public record FunctionNeeds(NavigableMap<String, List<StoreNeed>> functions) {
  /**
   * Those that are part of the code.
   *
   * @return the functions that touch the company's stores
   */
  public static FunctionNeeds load() {
    try (InputStream in = FunctionNeeds.class.getResourceAsStream("/datamap/functions.yaml")) {
      InputStream file = Optional.ofNullable(in).orElseThrow();
      Map<String, List<String>> read = new YAMLMapper().readValue(file, new TypeReference<>() {});
      NavigableMap<String, List<StoreNeed>> functions = new TreeMap<>();
      read.forEach((name, words) -> functions.put(name, needs(words)));
      return new FunctionNeeds(functions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What each function must be granted.
   *
   * @param map the map
   * @return function to its grants
   */
  public NavigableMap<String, NavigableSet<Grant>> grants(DataMap map) {
    NavigableMap<String, NavigableSet<Grant>> grants = new TreeMap<>();
    functions.forEach(
        (name, needs) -> {
          NavigableSet<Grant> all = new TreeSet<>();
          needs.forEach(need -> all.addAll(need.grants(map)));
          grants.put(name, all);
        });
    return grants;
  }

  /**
   * What each role of another account must be granted: all that any function does there, for all
   * functions take on the same role.
   *
   * @param map the map
   * @return ARN of the role to its grants
   */
  public NavigableMap<String, NavigableSet<Grant>> away(DataMap map) {
    NavigableMap<String, NavigableSet<Grant>> roles = new TreeMap<>();
    functions.values().stream()
        .flatMap(List::stream)
        .distinct()
        .forEach(
            need ->
                need.away(map)
                    .forEach(
                        (role, grants) ->
                            roles.computeIfAbsent(role, any -> new TreeSet<>()).addAll(grants)));
    return roles;
  }

  private static List<StoreNeed> needs(List<String> words) {
    return words.stream()
        .map(word -> StoreNeed.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT)))
        .toList();
  }
}
