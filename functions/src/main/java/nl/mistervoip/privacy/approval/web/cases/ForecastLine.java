package nl.mistervoip.privacy.approval.web.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;

/** A case that will be late, as the API lists it: see {@code GET /api/cases}. */
public record ForecastLine(String caseId, LocalDate ready, LocalDate last, List<Need> needs) {
  /** What must still happen and how many days it may take. */
  record Need(String step, int days) {}

  /** Those of an answer of the API, by case. */
  static Map<String, ForecastLine> of(JsonNode answer) {
    return Visit.list(answer.path("forecasts"), ForecastLine.class).stream()
        .collect(Collectors.toMap(ForecastLine::caseId, Function.identity()));
  }

  /** Why, in words. */
  public String why(Shell shell) {
    return needs.stream()
        .map(
            need ->
                shell.say("forecast.need." + need.step(), "days", Integer.toString(need.days())))
        .collect(Collectors.joining(", "));
  }
}
