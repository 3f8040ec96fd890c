package nl.mistervoip.privacy.approval.web.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.frame.Shell;

/**
 * The cases that will be late: see {@code GET /api/cases}.
 *
 * @param byCase by number
 * @param more whether so many are due that not all were looked at
 */
public record Forecasts(Map<String, ForecastLine> byCase, boolean more) {
  /** So many are named that are on no list of the page. */
  private static final int NAMED = 20;

  /** None, for who sees no cases. */
  public static final Forecasts NONE = new Forecasts(Map.of(), false);

  /** Copies. */
  public Forecasts {
    byCase = Map.copyOf(byCase);
  }

  /** Those of an answer of the API. */
  public static Forecasts of(JsonNode answer) {
    return new Forecasts(ForecastLine.of(answer), answer.path("moreForecasts").asBoolean());
  }

  /** Whether none will be late. */
  public boolean isEmpty() {
    return byCase.isEmpty() && !more;
  }

  /** The one of a case, if it will be late. */
  public Optional<ForecastLine> of(CaseLine line) {
    return Optional.ofNullable(byCase.get(line.caseId()));
  }

  /** How many, in words: at least so many when not all were looked at. */
  public String counted(Shell shell) {
    String count = Integer.toString(byCase.size());
    return shell.say(more ? "forecast.count.more" : "forecast.count", "count", count);
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
