package nl.mistervoip.privacy.approval.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mistervoip.privacy.approval.api.Audience;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.retention.SweepDesk;
import nl.mistervoip.privacy.retention.SweepOrder;
import nl.mistervoip.privacy.retention.SweepProblem;
import nl.mistervoip.privacy.retention.SweepView;

/** The addresses of the console that are about retention sweeps. */
final class SweepConsole {
  private static final Map<SweepDesk.Form, String> TYPES =
      Map.of(
          SweepDesk.Form.HTML, "text/html; charset=utf-8",
          SweepDesk.Form.CSV, "text/csv; charset=utf-8",
          SweepDesk.Form.JSON, "application/json",
          SweepDesk.Form.HASHES, "text/plain; charset=utf-8");

  private final SweepDesk desk;
  private final Approvals approvals;
  private final AuditTrail trail;

  SweepConsole(SweepDesk desk, Approvals approvals, AuditTrail trail) {
    this.desk = desk;
    this.approvals = approvals;
    this.trail = trail;
  }

  /** The question is for who may read questions; how far a sweep is, for whoever oversees it. */
  SweepDetail show(String id, User user, Instant now) {
    SweepView sweep = answered(() -> desk.show(id));
    Optional<Approval> release =
        user.hasOneOf(Audience.READERS) ? approvals.find(id + "-release") : Optional.empty();
    return SweepDetail.of(sweep, release, trail.of(id), now);
  }

  /** Going on with what somebody who decides has paused is theirs to decide. */
  SweepView resume(String id, User user, Instant now) {
    boolean own = answered(() -> desk.show(id)).by().equals(user.id());
    if (!own && !user.hasOneOf(Audience.DECIDERS)) {
      throw ConsoleProblem.forbidden(
          "Somebody else paused this sweep. An officer or approver lets it go on.");
    }
    return order(id, SweepOrder.RESUME, user, now);
  }

  /** A file to save: a page of ours is not shown inside the console. */
  PageResponse report(String id, String form, Language language) {
    SweepDesk.Form wanted = form(form);
    byte[] report = answered(() -> desk.report(id, wanted, language));
    String ending = (wanted == SweepDesk.Form.HTML ? language.tag() + "." : "") + wanted.ending();
    String name = id.replaceAll("[^0-9A-Za-z_-]", "") + "." + ending;
    return PageResponse.file(TYPES.getOrDefault(wanted, ""), name, report);
  }

  SweepView order(String id, SweepOrder order, User user, Instant now) {
    return answered(() -> desk.order(id, order, user.id(), now));
  }

  /** Who wants the rest left says so: without that, a sweep that has begun is not cancelled. */
  SweepView cancel(String id, JsonNode body, User user, Instant now) {
    boolean rest = body.path("rest").asBoolean(false);
    return order(id, rest ? SweepOrder.STOP_REST : SweepOrder.CANCEL, user, now);
  }

  private static SweepDesk.Form form(String form) {
    return switch (form) {
      case "", "html" -> SweepDesk.Form.HTML;
      case "csv" -> SweepDesk.Form.CSV;
      case "json" -> SweepDesk.Form.JSON;
      case "sha256" -> SweepDesk.Form.HASHES;
      default -> throw ConsoleProblem.badRequest("form is html, csv, json or sha256.");
    };
  }

  private static <T> T answered(Supplier<T> asking) {
    try {
      return asking.get();
    } catch (SweepProblem problem) {
      throw switch (problem.kind()) {
        case NOT_FOUND -> ConsoleProblem.notFound(problem.detail());
        case CONFLICT -> ConsoleProblem.conflict(problem.title(), problem.detail());
      };
    }
  }
}
