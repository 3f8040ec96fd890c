package nl.mistervoip.privacy.approval.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.intake.reconcile.FailedMailDesk;
import nl.mistervoip.privacy.intake.reconcile.Reconciliation;
import nl.mistervoip.privacy.intake.triage.CaseMails;
import nl.mistervoip.privacy.intake.triage.DecisionRequest;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.intake.triage.TriageProblem;
import nl.mistervoip.privacy.intake.triage.TriageViews;

/** The mails that wait for a person, and whether every mail ended somewhere. */
final class MailConsole {
  static final int LONGEST_NOTE = 500;
  static final int LONGEST_WORD = 40;
  static final int LONGEST_ID = 100;
  static final int MOST_LABELS = 20;

  /** As long as a raw mail lies in the bucket once it is done. */
  private static final int DEFAULT_DAYS = 30;

  /** The service desk sees that something waits and for how long, not what it is about. */
  private static final Set<Role> KNOW_WHAT_WAS_READ = Set.of(Role.PRIVACY_OFFICER, Role.APPROVER);

  private final TriageDesk desk;
  private final CaseMails caseMails;
  private final Reconciliation reconciliation;
  private final FailedMailDesk failed;

  MailConsole(
      TriageDesk desk, CaseMails caseMails, Reconciliation reconciliation, FailedMailDesk failed) {
    this.desk = desk;
    this.caseMails = caseMails;
    this.reconciliation = reconciliation;
    this.failed = failed;
  }

  TriageViews.Lines list(Map<String, String> query, User user, Instant now) {
    try {
      return desk.list(
          query.getOrDefault("state", "waiting"),
          query.getOrDefault("cursor", ""),
          user.hasOneOf(KNOW_WHAT_WAS_READ),
          now);
    } catch (TriageProblem problem) {
      throw problem(problem);
    }
  }

  TriageViews.Mail show(String id, User user, Instant now) {
    try {
      return desk.show(id, user.id(), now);
    } catch (TriageProblem problem) {
      throw problem(problem);
    }
  }

  CaseMails.Shown ofCase(String number, User user, Instant now) {
    return caseMails.show(Fields.caseId(number), user.id(), now);
  }

  TriageViews.Decided decide(String id, JsonNode body, User user, Instant now) {
    DecisionRequest request =
        new DecisionRequest(
            labels(body),
            Fields.optional(body, "caseId", LONGEST_WORD),
            body.path("split").asBoolean(false),
            Fields.optional(body, "none", LONGEST_WORD),
            Fields.required(body, "reason", LONGEST_NOTE),
            Fields.optional(body, "first", LONGEST_ID));
    try {
      return desk.decide(id, request, user.id(), now);
    } catch (TriageProblem problem) {
      throw problem(problem);
    }
  }

  /** What changes when somebody decides on a mail; empty when there is no such mail. */
  Optional<String> version(String id) {
    return desk.version(id);
  }

  TriageViews.Lessons corrections(Map<String, String> query) {
    return desk.corrections(query.getOrDefault("cursor", ""));
  }

  Reconciliation.Report reconcile(Map<String, String> query, Instant now) {
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate to = day(query, "to", today);
    try {
      return reconciliation.report(day(query, "from", to.minusDays(DEFAULT_DAYS)), to, now);
    } catch (Reconciliation.InvalidPeriodException e) {
      throw ConsoleProblem.badRequest(String.valueOf(e.getMessage()));
    }
  }

  /** The mails on which intake gave up. */
  FailedMailDesk failed() {
    return failed;
  }

  /** Has one of them read again. */
  FailedMailDesk.Outcome readAgain(String id, User user, Instant now) {
    FailedMailDesk.Outcome outcome = failed.retry(id, user.id(), now);
    if (outcome.retried().isEmpty()) {
      throw ConsoleProblem.notFound(
          "Intake did not give up on this mail, or reads it again already. Look at the list once"
              + " more.");
    }
    return outcome;
  }

  private static LocalDate day(Map<String, String> query, String name, LocalDate other) {
    try {
      return query.containsKey(name) ? LocalDate.parse(query.getOrDefault(name, "")) : other;
    } catch (DateTimeParseException e) {
      throw ConsoleProblem.badRequest(name + " is a date such as 2026-11-24.");
    }
  }

  private static List<String> labels(JsonNode body) {
    List<String> labels = new ArrayList<>();
    body.path("labels").forEach(label -> labels.add(label.asText()));
    if (labels.size() > MOST_LABELS) {
      throw ConsoleProblem.badRequest("labels has at most " + MOST_LABELS + " entries.");
    }
    return labels;
  }

  private static ConsoleProblem problem(TriageProblem problem) {
    return switch (problem.kind()) {
      case NOT_FOUND -> ConsoleProblem.notFound(problem.detail());
      case INVALID -> ConsoleProblem.badRequest(problem.detail());
      case CONFLICT -> ConsoleProblem.conflict("The mail does not wait", problem.detail());
    };
  }
}
