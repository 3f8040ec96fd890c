package nl.mistervoip.privacy.approval.web.oversight;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Shell;

/** A store of the data map as a page shows it. */
public record StoreLine(
    String id,
    String controller,
    Words title,
    Words category,
    Words purpose,
    String basis,
    List<String> recipients,
    String retention,
    String from,
    boolean bookYear,
    String ground,
    List<String> holds,
    List<Earlier> earlier,
    String erasure,
    boolean portable,
    int fields) {
  /** A text in both languages. */
  public record Words(String nl, String en) {
    /** The one that the reader knows. */
    public String in(Shell shell) {
      return shell.lang().equals("nl") ? nl : en;
    }
  }

  /** Attributes that go before the item. */
  public record Earlier(
      String id,
      List<String> fields,
      String retention,
      String from,
      boolean bookYear,
      String ground) {
    /** What goes, and after how long, in words. */
    public String term(Shell shell) {
      String term = StoreLine.term(shell, new Running(retention, from, bookYear));
      return shell.say("term.part", "fields", String.join(", ", fields), "term", term)
          + " ("
          + ground
          + ")";
    }
  }

  /** How long, from which attribute, and whether from the end of the book year. */
  private record Running(String retention, String from, boolean bookYear) {}

  /** How long items are kept, in words. */
  public String term(Shell shell) {
    return term(shell, new Running(retention, from, bookYear));
  }

  /** A rule by its name in words; empty when the map has it no more. */
  public Optional<String> rule(String name, Shell shell) {
    return name.equals(id)
        ? Optional.of(term(shell) + " (" + ground + ")")
        : earlier.stream()
            .filter(one -> name.equals(id + "/" + one.id()))
            .map(one -> one.term(shell))
            .findFirst();
  }

  private static String term(Shell shell, Running rule) {
    Period term = Period.parse(rule.retention());
    List<String> parts = new ArrayList<>();
    add(parts, shell, "years", term.getYears());
    add(parts, shell, "months", term.getMonths());
    add(parts, shell, "days", term.getDays());
    String words = parts.isEmpty() ? shell.say("term.none") : String.join(" ", parts);
    String key = rule.bookYear() ? "term.book-year" : "term";
    return shell.say(key, "term", words, "from", shell.word("since", rule.from()));
  }

  private static void add(List<String> parts, Shell shell, String unit, int number) {
    if (number != 0) {
      String key = "term." + unit + (number == 1 ? ".one" : "");
      parts.add(shell.say(key, "number", Integer.toString(number)));
    }
  }
}
