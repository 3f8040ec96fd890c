package nl.mistervoip.privacy.approval.web;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** A store of the data map as a page shows it. */
record StoreLine(
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
    String erasure,
    boolean portable,
    int fields) {
  /** A text in both languages. */
  record Words(String nl, String en) {
    String in(Shell shell) {
      return shell.lang().equals("nl") ? nl : en;
    }
  }

  /** How long items are kept, in words. */
  String term(Shell shell) {
    Period term = Period.parse(retention);
    List<String> parts = new ArrayList<>();
    add(parts, shell, "years", term.getYears());
    add(parts, shell, "months", term.getMonths());
    add(parts, shell, "days", term.getDays());
    String words = parts.isEmpty() ? shell.say("term.none") : String.join(" ", parts);
    return shell.say(
        bookYear ? "term.book-year" : "term", "term", words, "from", shell.word("since", from));
  }

  private static void add(List<String> parts, Shell shell, String unit, int number) {
    if (number != 0) {
      String key = "term." + unit + (number == 1 ? ".one" : "");
      parts.add(shell.say(key, "number", Integer.toString(number)));
    }
  }
}
