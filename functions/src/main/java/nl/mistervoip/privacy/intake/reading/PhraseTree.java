package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All phrases of the lexicon in one tree, so that one pass over a text finds them all. A phrase is
 * words with {@code word*} for any ending, {@code *word} for any beginning and {@code ..} for up to
 * three words in between.
 */
final class PhraseTree {
  /** How many words {@code ..} spans at most. */
  static final int GAP = 3;

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Integer> ends = new ArrayList<>();
    private Node[] afterGap = {};
  }

  private final Node root = new Node();
  private final Set<String> exact = new TreeSet<>();
  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, String> suffixes = new HashMap<>();

  /** Adds a phrase that stands for the set of phrases with this number. */
  void add(List<String> phrase, int set) {
    Node node = root;
    for (String element : phrase) {
      node =
          element.equals("..") ? gap(node) : node.next.computeIfAbsent(element, any -> new Node());
      register(element);
    }
    node.ends.add(set);
  }

  /** The words of all phrases, without those of any ending or beginning. */
  Set<String> exactWords() {
    return exact;
  }

  /** Whether a phrase has this word, its ending or beginning left free or not. */
  boolean has(String word) {
    List<String> atoms = new ArrayList<>();
    addAtoms(word, atoms);
    return !atoms.isEmpty();
  }

  /** Finds every phrase in a text. */
  Findings find(Words words, Spelling spelling) {
    Findings findings = new Findings(words);
    List<List<String>> atoms = new ArrayList<>(words.size());
    Map<String, List<String>> known = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      atoms.add(known.computeIfAbsent(words.word(i), word -> atomsOf(word, spelling)));
    }
    for (int i = 0; i < words.size(); i++) {
      walk(root, i, new Walk(i, words, atoms, findings));
    }
    return findings;
  }

  private record Walk(int start, Words words, List<List<String>> atoms, Findings findings) {}

  private void walk(Node node, int at, Walk walk) {
    for (int set : node.ends) {
      walk.findings().add(set, walk.start(), at);
    }
    boolean inside =
        at < walk.words().size()
            && walk.words().sentence(at) == walk.words().sentence(walk.start());
    if (!inside) {
      return;
    }
    for (String atom : walk.atoms().get(at)) {
      Node next = node.next.get(atom);
      if (next != null) {
        walk(next, at + 1, walk);
      }
    }
    for (Node afterGap : node.afterGap) {
      for (int skipped = 0; skipped <= GAP; skipped++) {
        walkFrom(afterGap, at + skipped, walk);
      }
    }
  }

  private void walkFrom(Node node, int at, Walk walk) {
    if (at < walk.words().size()) {
      walk(node, at, walk);
    }
  }

  private static Node gap(Node node) {
    if (node.afterGap.length == 0) {
      node.afterGap = new Node[] {new Node()};
    }
    return node.afterGap[0];
  }

  private void register(String element) {
    if (element.startsWith("*")) {
      suffixes.put(element.substring(1), element);
    } else if (element.endsWith("*")) {
      prefixes.put(element.substring(0, element.length() - 1), element);
    } else if (!element.equals("..")) {
      exact.add(element);
    }
  }

  private List<String> atomsOf(String word, Spelling spelling) {
    List<String> atoms = new ArrayList<>();
    addAtoms(word, atoms);
    spelling
        .corrected(word)
        .filter(meant -> atoms.isEmpty())
        .ifPresent(meant -> addAtoms(meant, atoms));
    return List.copyOf(atoms);
  }

  private void addAtoms(String word, List<String> atoms) {
    if (exact.contains(word)) {
      atoms.add(word);
    }
    for (int length = Math.min(word.length(), 30); length >= 2; length--) {
      addIfKnown(prefixes, word.substring(0, length), atoms);
      addIfKnown(suffixes, word.substring(word.length() - length), atoms);
    }
  }

  private static void addIfKnown(Map<String, String> elements, String part, List<String> atoms) {
    String element = elements.get(part);
    if (element != null) {
      atoms.add(element);
    }
  }
}
