package nl.mistervoip.privacy.intake.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  private static final char FIRST_BEYOND_ASCII = 128;

  private final List<String> words = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private int sentence;

  private Words() {}

  /** The words of a text, in order; the time it takes grows no faster than the text. */
  public static Words of(String text) {
    Words words = new Words();
    int lines = 0;
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean space = at == text.length() || isSpace(text.charAt(at));
      if (space && at > start) {
        words.addChunk(text.substring(start, at), lines > 1);
        lines = 0;
      }
      if (space) {
        start = at + 1;
        lines += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
      }
    }
    return words;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
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

  /** A chunk behind a blank line starts a sentence. */
  private void addChunk(String chunk, boolean behindBlankLine) {
    if (behindBlankLine) {
      sentence++;
    }
    if (isLink(chunk)) {
      add(chunk.contains("@") ? ADDRESS : LINK);
      return;
    }
    int before = words.size();
    addLetters(plain(chunk));
    String last = words.isEmpty() ? "" : words.getLast();
    if (SentenceEnds.isAt(chunk, last, words.size() == before + 1)) {
      sentence++;
    }
  }

  /** Every run of letters and digits is a word. */
  private void addLetters(String plain) {
    int start = 0;
    int at = 0;
    while (at < plain.length()) {
      int letter = plain.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (!Character.isLetterOrDigit(letter)) {
        addRun(plain, start, at);
        start = next;
      }
      at = next;
    }
    addRun(plain, start, at);
  }

  private void addRun(String plain, int start, int end) {
    if (end > start) {
      add(plain.substring(start, end));
    }
  }

  private void add(String word) {
    words.add(word);
    sentences.add(sentence);
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
    boolean simple = text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII);
    String folded =
        (simple ? text : Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
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
