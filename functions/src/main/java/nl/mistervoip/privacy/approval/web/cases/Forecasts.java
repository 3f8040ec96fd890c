package nl.mistervoip.privacy.approval.web.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.request.Forecast;

/**
 * The cases that will be late, of those that were looked at: see {@code GET /api/cases}.
 *
 * @param byCase by number
 * @param looked at how many it was looked
 * @param more whether there are others that may be late too
 */
public record Forecasts(Map<String, ForecastLine> byCase, int looked, boolean more) {
  /** So many are named that are on no list of the page. */
  private static final int NAMED = 20;

  /** None, for who sees no cases. */
  public static final Forecasts NONE = new Forecasts(Map.of(), 0, false);

  /** Copies. */
  public Forecasts {
    byCase = Map.copyOf(byCase);
  }

  /** Of a page of open cases; what comes after it can matter only if it is due soon enough. */
  public static Forecasts of(JsonNode answer, LocalDate today) {
    JsonNode cases = answer.path("cases");
    boolean more =
        answer.hasNonNull("next")
            && !cases.isEmpty()
            && !Visit.as(cases.path(cases.size() - 1), CaseLine.class)
                .owedBy()
                .isAfter(Forecast.until(today));
    return new Forecasts(ForecastLine.of(answer), cases.size(), more);
  }

  /** Whether none will be late. */
  public boolean isEmpty() {
    return byCase.isEmpty() && !more;
  }

  /** The one of a case, if it will be late. */
  public Optional<ForecastLine> of(CaseLine line) {
    return Optional.ofNullable(byCase.get(line.caseId()));
  }

  /** How many, in words, and of how many when not all were looked at. */
  public String counted(Shell shell) {
    String count = Integer.toString(byCase.size());
    return more
        ? shell.say("forecast.count.more", "count", count, "looked", Integer.toString(looked))
        : shell.say("forecast.count", "count", count);
  }

  /** Those of no line of a list, the first to be due first. */
  public List<ForecastLine> beside(List<CaseLine> lines) {
    Set<String> listed = lines.stream().map(CaseLine::caseId).collect(Collectors.toSet());
    return byCase.values().stream()
        .filter(one -> !listed.contains(one.caseId()))
        .sorted(Comparator.comparing(ForecastLine::last).thenComparing(ForecastLine::caseId))
        .limit(NAMED)
        .toList();
  }
}
