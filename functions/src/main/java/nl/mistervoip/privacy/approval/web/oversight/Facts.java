package nl.mistervoip.privacy.approval.web.oversight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.frame.Shell;

/** The facts of an audit entry as a person reads them; what has no word keeps its name. */
final class Facts {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

  private Facts() {}

  /** All of them on one line, in the order of their names; empty text when there are none. */
  static String line(Map<String, String> facts, Shell shell) {
    return new TreeMap<>(facts)
        .entrySet().stream()
            .filter(fact -> !fact.getValue().isEmpty())
            .map(fact -> shell.word("fact", fact.getKey()) + ": " + value(fact.getValue(), shell))
            .collect(Collectors.joining("; "));
  }

  private static String value(String value, Shell shell) {
    try {
      if (DAY.matcher(value).matches()) {
        return shell.day(LocalDate.parse(value));
      }
      if (MOMENT.matcher(value).matches()) {
        return shell.moment(Instant.parse(value));
      }
    } catch (DateTimeException e) {
      return value;
    }
    return shell.word("fact.value", value);
  }
}
