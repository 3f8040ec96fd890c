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
  private final MailConsole mails;
  private final Suppressions suppressions;
  private final Packages packages;
  private final Clock clock;

  /** What a reviewer sees and changes of a package. */
  record Packages(PackageReview review, MaskDecisions masks) {}

  ConsoleApi(
      SignIn signIn,
      Console console,
      Decisions decisions,
      AuditVerification verification,
      MailConsole mails,
      Suppressions suppressions,
      Packages packages,
      Clock clock) {
    this.signIn = signIn;
    this.console = console;
    this.decisions = decisions;
    this.verification = verification;
    this.mails = mails;
    this.suppressions = suppressions;
    this.packages = packages;
    this.clock = clock;
  }

  PageResponse answer(PageRequest request) {
    try {
      User user = signIn.user(request.header("authorization"));
      return act(Routes.match(request, user), user, request);
    } catch (ConsoleProblem problem) {
      return response(problem);
    } catch (Cases.TransitionRefusedException | Cases.UnknownCaseException e) {
      return response(movedOn());
    }
  }

  private PageResponse act(Routes.Match match, User user, PageRequest request) {
    Instant now = clock.instant();
    if (match.route().action() == Routes.Action.SHOW_PACKAGE) {
      String file = request.queryParameters().getOrDefault("file", "");
      return packages.review().look(match.id(), file, user, now);
    }
    return PageResponse.json(
        200,
        switch (match.route().action()) {
          case LIST_CASES -> console.cases();
          case SHOW_CASE -> console.oneCase(match.id());
          case LIST_APPROVALS -> console.approvals(state(request));
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
          case SHOW_PACKAGE -> throw new IllegalStateException("Answered above, as a file.");
          case CHANGE_MASK ->
              ApprovalView.of(
                  packages
                      .masks()
                      .change(
                          match.id(),
                          Fields.required(body(request), "digest", LONGEST_DIGEST),
                          change(body(request), user, now)));
          case VERIFY_AUDIT -> verification.verify(now);
          case LIST_TRIAGE -> mails.list(request.queryParameters(), user, now);
          case SHOW_TRIAGE -> mails.show(match.id(), user, now);
          case DECIDE_TRIAGE -> mails.decide(match.id(), body(request), user, now);
          case LIST_CORRECTIONS -> mails.corrections(request.queryParameters());
          case RECONCILE_MAIL -> mails.reconcile(request.queryParameters(), now);
          case CHECK_SUPPRESSION ->
              suppressions.check(
                  Fields.required(body(request), "address", LONGEST_ADDRESS), user, now);
        });
  }

  private static String state(PageRequest request) {
    return request.queryParameters().getOrDefault("state", ApprovalState.OPEN);
  }

  private static Decisions.Agreement agreement(JsonNode body) {
    if (body.has("phone") || body.has("number")) {
      throw ConsoleProblem.badRequest("The number to call is the one on file; send none.");
    }
    return new Decisions.Agreement(
        Fields.required(body, "digest", LONGEST_DIGEST),
        Fields.optional(body, "reason", LONGEST_TEXT),
        Fields.optional(body, "customerNumber", LONGEST_ID),
        Fields.optional(body, "means", LONGEST_ID));
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
