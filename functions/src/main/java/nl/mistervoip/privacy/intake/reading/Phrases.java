package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns lists of phrases as written into numbered sets of the phrase tree; equal lists share a
 * number.
 */
final class Phrases {
  private final Map<String, List<String>> groups;
  private final PhraseTree tree = new PhraseTree();
  private final Map<List<String>, Integer> numbers = new HashMap<>();
  private final Map<String, List<List<String>>> expanded = new HashMap<>();

  Phrases(Map<String, List<String>> groups) {
    this.groups = groups;
  }

  PhraseTree tree() {
    return tree;
  }

  /**
   * The sets that together stand for a list: one for each whole group in it, and one for the
   * phrases beside them.
   */
  List<Integer> sets(List<String> list) {
    List<Integer> sets = new ArrayList<>();
    List<String> inline = list.stream().filter(phrase -> !isGroup(phrase)).toList();
    if (!inline.isEmpty()) {
      sets.add(number(inline));
    }
    list.stream().filter(Phrases::isGroup).map(List::of).map(this::number).forEach(sets::add);
    return List.copyOf(sets);
  }

  private int number(List<String> list) {
    Integer known = numbers.get(list);
    if (known != null) {
      return known;
    }
    int set = numbers.size();
    numbers.put(list, set);
    list.stream()
        .flatMap(phrase -> expand(phrase).stream())
        .forEach(phrase -> tree.add(phrase, set));
    return set;
  }

  private static boolean isGroup(String phrase) {
    return phrase.startsWith("@") && !phrase.contains(" ");
  }

  private List<List<String>> expand(String phrase) {
    List<List<String>> results = List.of(List.of());
    for (String element : phrase.split(" ")) {
      results =
          times(
              results,
              element.startsWith("@") ? group(element.substring(1)) : List.of(List.of(element)));
    }
    return results;
  }

  private List<List<String>> group(String name) {
    List<List<String>> known = expanded.get(name);
    if (known != null) {
      return known;
    }
    List<String> phrases = groups.get(name);
    if (phrases == null) {
      throw new IllegalStateException("The lexicon has no group @" + name + ".");
    }
    List<List<String>> all =
        phrases.stream().flatMap(phrase -> expand(phrase).stream()).distinct().toList();
    expanded.put(name, all);
    return all;
  }

  private static List<List<String>> times(List<List<String>> heads, List<List<String>> tails) {
    List<List<String>> all = new ArrayList<>(heads.size() * tails.size());
    for (List<String> head : heads) {
      for (List<String> tail : tails) {
        List<String> joined = new ArrayList<>(head);
        joined.addAll(tail);
        all.add(joined);
      }
    }
    return all;
  }
}
