package nl.mistervoip.privacy.approval.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.intake.breach.BreachProblem;
import nl.mistervoip.privacy.intake.breach.BreachReports;
import nl.mistervoip.privacy.intake.breach.BreachViews;
import nl.mistervoip.privacy.intake.breach.CloseRequest;

/** The breach reports and their closing. */
final class BreachConsole {
  static final int LONGEST_REASON = 2000;
  static final int LONGEST_WORD = 64;

  /** An auditor checks the register, which takes no look at what a customer wrote. */
  private static final Set<Role> MAY_READ_THE_MAIL = Set.of(Role.PRIVACY_OFFICER, Role.APPROVER);

  private final BreachReports reports;

  BreachConsole(BreachReports reports) {
    this.reports = reports;
  }

  BreachViews.Lines list(Map<String, String> query, Instant now) {
    return answered(
        () ->
            reports.list(
                query.getOrDefault("state", "open"), query.getOrDefault("cursor", ""), now));
  }

  BreachViews.Report show(String id, User user, Instant now) {
    return answered(
        () ->
            user.hasOneOf(MAY_READ_THE_MAIL)
                ? reports.showWithMail(id, user.id(), now)
                : reports.show(id, now));
  }

  BreachViews.Line close(String id, JsonNode body, User user, Instant now) {
    CloseRequest request =
        new CloseRequest(
            Fields.required(body, "outcome", LONGEST_WORD),
            Fields.optional(body, "notifiedOn", LONGEST_WORD),
            Fields.optional(body, "reference", LONGEST_WORD),
            Fields.optional(body, "ground", LONGEST_WORD),
            Fields.optional(body, "telecomData", LONGEST_WORD),
            Fields.required(body, "reason", LONGEST_REASON));
    return answered(() -> reports.close(id, request, user.id(), now));
  }

  /** What changes when somebody closes a report; empty when there is no such report. */
  Optional<String> version(String id) {
    return reports.version(id);
  }

  private static <T> T answered(Supplier<T> asking) {
    try {
      return asking.get();
    } catch (BreachProblem problem) {
      throw problem(problem);
    }
  }

  private static ConsoleProblem problem(BreachProblem problem) {
    return switch (problem.kind()) {
      case NOT_FOUND -> ConsoleProblem.notFound(problem.detail());
      case INVALID -> ConsoleProblem.badRequest(problem.detail());
      case CONFLICT -> ConsoleProblem.conflict("The report is closed", problem.detail());
    };
  }
}
