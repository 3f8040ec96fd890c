package nl.mistervoip.privacy.intake.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as words in the form in which the lexicon is written: lower case, without accents and
 * apostrophes, with the number of the sentence each stands in. Addresses and links become one word
 * each: what is in them asks for nothing.
 */
public final class Words {
  /** Stands for a link. */
  static final String LINK = "xlink";

  /** Stands for a mail address. */
  static final String ADDRESS = "xaddress";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "art", "artt", "nr", "no", "tel", "dhr", "mevr", "mw", "dr", "mr", "mrs", "ms", "bijv",
          "bv", "ca", "incl", "excl", "evt", "jl", "resp", "sub", "par", "vgl", "eg", "ie", "etc",
          "ivm", "mbt", "oa", "tav", "tnv", "blz", "st", "ref");

  private final List<String> words = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private int sentence;

  private Words() {}

  /** The words of a text, in order. */
  public static Words of(String text) {
    Words words = new Words();
    for (String block : text.split("\n\\s*\n")) {
      for (String chunk : block.split("\\s+")) {
        words.addChunk(chunk);
      }
      words.sentence++;
    }
    return words;
  }

  /** How many there are. */
  public int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
  }

  int sentence(int index) {
    return sentences.get(index);
  }

  private void addChunk(String chunk) {
    if (isLink(chunk)) {
      add(chunk.contains("@") ? ADDRESS : LINK);
      return;
    }
    int before = words.size();
    for (String word : plain(chunk).split("[^\\p{L}\\p{Nd}]+")) {
      if (!word.isEmpty()) {
        add(word);
      }
    }
    if (endsSentence(chunk, before)) {
      sentence++;
    }
  }

  private void add(String word) {
    words.add(word);
    sentences.add(sentence);
  }

  private boolean endsSentence(String chunk, int before) {
    String end = chunk.replaceAll("[\"'”’)\\]]{1,4}$", "");
    if (end.endsWith("!") || end.endsWith("?")) {
      return true;
    }
    boolean single = words.size() == before + 1;
    String last = words.isEmpty() ? "" : words.getLast();
    boolean shortened = single && (last.length() == 1 || ABBREVIATIONS.contains(last));
    boolean abbreviation = shortened || isDotted(chunk);
    return end.endsWith(".") && !abbreviation;
  }

  /** Such as {@code m.b.t.} */
  private static boolean isDotted(String chunk) {
    return chunk.length() >= 4
        && chunk.length() <= 10
        && chunk.charAt(1) == '.'
        && chunk.charAt(3) == '.';
  }

  private static boolean isLink(String chunk) {
    String lower = chunk.toLowerCase(Locale.ROOT);
    boolean address = chunk.indexOf('@') > 0 && chunk.indexOf('.', chunk.indexOf('@')) > 0;
    return address
        || lower.contains("http://")
        || lower.contains("https://")
        || lower.startsWith("www.");
  }

  /** Lower case, compatibility forms resolved, without marks and apostrophes. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean dropped =
          c == '\''
              || c == '’'
              || c == '‘'
              || c == '`'
              || Character.getType(c) == Character.NON_SPACING_MARK;
      if (!dropped) {
        out.append(c);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return "Words[" + size() + "]";
  }
}
