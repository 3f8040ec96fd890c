package nl.mistervoip.privacy.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.approval.Views.ApprovalView;
import nl.mistervoip.privacy.audit.AuditVerification;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.retention.SweepOrder;

/**
 * Turns requests into looks and decisions of a signed-in person, and problems into answers (RFC
 * 9457).
 */
final class ConsoleApi {
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_DIGEST = 200;
  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_ADDRESS = 254;

  private final SignIn signIn;
  private final Console console;
  private final Decisions decisions;
  private final AuditVerification verification;
  private final Desks desks;
  private final Clock clock;

  /** What a reviewer sees and changes of a package. */
  record Packages(PackageReview review, MaskDecisions masks) {}

  /** What people look at and decide on beside a case's own questions, each kind by itself. */
  record Desks(
      MailConsole mails,
      BreachConsole breaches,
      CopyConsole copies,
      Packages packages,
      Suppressions suppressions,
      AnswerDesk answers,
      TransferDesk transfers,
      RightsConsole rights,
      SweepConsole sweeps) {}

  ConsoleApi(
      SignIn signIn,
      Console console,
      Decisions decisions,
      AuditVerification verification,
      Desks desks,
      Clock clock) {
    this.signIn = signIn;
    this.console = console;
    this.decisions = decisions;
    this.verification = verification;
    this.desks = desks;
    this.clock = clock;
  }

  PageResponse answer(PageRequest request) {
    try {
      return answer(request, signIn.user(request.header("authorization")));
    } catch (ConsoleProblem problem) {
      return response(problem);
    }
  }

  /** The same for a person who signed in at the console's pages. */
  PageResponse answer(PageRequest request, User user) {
    try {
      return act(Routes.match(request, user), user, request);
    } catch (ConsoleProblem problem) {
      return response(problem);
    } catch (Cases.TransitionRefusedException | Cases.UnknownCaseException e) {
      return response(movedOn());
    }
  }

  private PageResponse act(Routes.Match match, User user, PageRequest request) {
    Instant now = clock.instant();
    Object result =
        switch (match.route().action()) {
          case LIST_CASES -> console.cases();
          case SHOW_CASE -> console.oneCase(match.id());
          case SHOW_CASE_MAIL -> desks.mails().ofCase(match.id(), user, now);
          case LIST_APPROVALS -> console.approvals(state(request));
          case SHOW_APPROVAL -> console.approval(match.id());
          case APPROVE ->
              ApprovalView.of(decisions.approve(match.id(), user, agreement(body(request)), now));
          case REFUSE ->
              ApprovalView.of(decisions.refuse(match.id(), user, refusal(body(request)), now));
          case CLOSE_UNIDENTIFIED ->
              ApprovalView.of(
                  decisions.closeUnidentified(
                      match.id(),
                      user,
                      Fields.required(body(request), "reason", LONGEST_TEXT),
                      now));
          case SHOW_PACKAGE ->
              desks
                  .packages()
                  .review()
                  .look(match.id(), request.queryParameters().getOrDefault("file", ""), user, now);
          case SHOW_MASKS -> desks.packages().masks().changeable(match.id());
          case CHANGE_MASK ->
              ApprovalView.of(
                  desks
                      .packages()
                      .masks()
                      .change(
                          match.id(),
                          Fields.required(body(request), "digest", LONGEST_DIGEST),
                          change(body(request), user, now)));
          case EXTEND_TERM -> desks.rights().extend(match.id(), body(request), user, now);
          case TELL_WHEN_ERASED -> desks.rights().tellWhenErased(match.id(), user, now);
          case SHOW_RETURNED -> desks.answers().look(match.id(), now);
          case PROPOSE_TRANSFER -> desks.transfers().propose(match.id(), body(request), user, now);
          case SHOW_TRANSFER -> desks.transfers().show(match.id());
          case VERIFY_AUDIT -> verification.verify(now);
          case LIST_TRIAGE -> desks.mails().list(request.queryParameters(), user, now);
          case SHOW_TRIAGE -> desks.mails().show(match.id(), user, now);
          case DECIDE_TRIAGE -> desks.mails().decide(match.id(), body(request), user, now);
          case LIST_CORRECTIONS -> desks.mails().corrections(request.queryParameters());
          case RECONCILE_MAIL -> desks.mails().reconcile(request.queryParameters(), now);
          case LIST_BREACHES -> desks.breaches().list(request.queryParameters(), now);
          case SHOW_BREACH -> desks.breaches().show(match.id(), user, now);
          case CLOSE_BREACH -> desks.breaches().close(match.id(), body(request), user, now);
          case CHECK_SUPPRESSION ->
              desks
                  .suppressions()
                  .check(Fields.required(body(request), "address", LONGEST_ADDRESS), user, now);
          case SHOW_RESTRICTION -> desks.rights().restriction(match.id());
          case ASK_LIFTING -> desks.rights().askToLift(match.id(), body(request), user, now);
          case LIST_RESTRICTIONS -> desks.rights().restrictions();
          case NOTE_CLAIM -> desks.rights().claim(match.id(), body(request), user, now);
          case SHOW_CORRECTION -> desks.rights().correction(match.id(), user, now);
          case PROPOSE_CORRECTION -> desks.rights().propose(match.id(), body(request), user, now);
          case SHOW_RECIPIENTS -> desks.rights().recipients(match.id());
          case DECIDE_RECIPIENT ->
              desks.rights().decideRecipient(match.id(), body(request), user, now);
          case CHECK_RESTRICTION -> desks.rights().check(body(request), user, now);
          case SHOW_SWEEP -> desks.sweeps().show(match.id());
          case SHOW_SWEEP_REPORT ->
              desks.sweeps().report(match.id(), request.queryParameters().getOrDefault("form", ""));
          case PAUSE_SWEEP -> desks.sweeps().order(match.id(), SweepOrder.PAUSE, user, now);
          case RESUME_SWEEP -> desks.sweeps().order(match.id(), SweepOrder.RESUME, user, now);
          case CANCEL_SWEEP -> desks.sweeps().cancel(match.id(), body(request), user, now);
          case ASK_COPY -> desks.copies().ask(match.id(), body(request), user, now);
          case SHOW_COPY -> desks.copies().show(match.id());
          case SHOW_COPY_IMAGE -> desks.copies().image(match.id(), user, now);
          case CONFIRM_COPY -> desks.copies().confirm(match.id(), body(request), user, now);
          case SET_COPY_ASIDE -> desks.copies().setAside(match.id(), body(request), user, now);
        };
    return result instanceof PageResponse page ? page : PageResponse.json(200, result);
  }

  private static String state(PageRequest request) {
    return request.queryParameters().getOrDefault("state", ApprovalState.OPEN);
  }

  private static Decisions.Agreement agreement(JsonNode body) {
    if (body.has("phone") || body.has("number")) {
      throw ConsoleProblem.badRequest("The number to call is the one on file; send none.");
    }
    if (body.path("means").asText().equals(SettledBy.MASKED_COPY.wireName())) {
      throw ConsoleProblem.badRequest(
          "Confirm a copy where it is shown: /api/cases/{id}/document/confirm.");
    }
    if (body.path("means").asText().equals(SecondLook.PROPOSED)) {
      throw ConsoleProblem.badRequest(
          "Propose a correction at /api/cases/{id}/correction, and decide on a recipient at"
              + " /api/cases/{id}/recipients.");
    }
    return new Decisions.Agreement(
        Fields.required(body, "digest", LONGEST_DIGEST),
        Fields.optional(body, "reason", LONGEST_TEXT),
        Fields.optional(body, "customerNumber", LONGEST_ID),
        Fields.optional(body, "means", LONGEST_ID),
        Fields.optional(body, "contact", LONGEST_ID));
  }

  private static MaskChanges.Change change(JsonNode body, User user, Instant now) {
    return new MaskChanges.Change(
        Fields.required(body, "store", LONGEST_ID),
        Fields.required(body, "field", LONGEST_ID),
        switch (Fields.required(body, "effect", LONGEST_ID)) {
          case "hide" -> MaskChanges.Effect.HIDE;
          case "show" -> MaskChanges.Effect.SHOW;
          default -> throw ConsoleProblem.badRequest("effect is hide or show.");
        },
        Fields.optional(body, "text", LONGEST_TEXT),
        Fields.required(body, "reason", LONGEST_TEXT),
        user.id(),
        now);
  }

  private static Decisions.Refusal refusal(JsonNode body) {
    return new Decisions.Refusal(
        Fields.required(body, "ground", LONGEST_DIGEST),
        Fields.required(body, "reason", LONGEST_TEXT));
  }

  private static JsonNode body(PageRequest request) {
    try {
      byte[] json = request.body().getBytes(StandardCharsets.UTF_8);
      return Optional.ofNullable(Json.read(json, JsonNode.class))
          .filter(JsonNode::isObject)
          .orElseThrow(() -> ConsoleProblem.badRequest("Send a JSON object."));
    } catch (UncheckedIOException e) {
      throw ConsoleProblem.badRequest("Send a JSON object.");
    }
  }

  private static ConsoleProblem movedOn() {
    return ConsoleProblem.conflict(
        "The case has moved on",
        "The case no longer waits for this decision. Open the case to see where it stands.");
  }

  private static PageResponse response(ConsoleProblem problem) {
    PageResponse response =
        PageResponse.problem(problem.status(), problem.title(), problem.detail());
    return problem.status() == 401
        ? response.withHeader("WWW-Authenticate", "Bearer realm=\"privacy-desk\"")
        : response;
  }
}
