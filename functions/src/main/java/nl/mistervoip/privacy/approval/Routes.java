package nl.mistervoip.privacy.approval;

import static nl.mistervoip.privacy.approval.Role.ADMINISTRATOR;
import static nl.mistervoip.privacy.approval.Role.APPROVER;
import static nl.mistervoip.privacy.approval.Role.AUDITOR;
import static nl.mistervoip.privacy.approval.Role.PRIVACY_OFFICER;
import static nl.mistervoip.privacy.approval.Role.SERVICE_DESK;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.platform.web.PageRequest;

/** The API as data: which address does what, and for whom. There is no other way in. */
final class Routes {
  /** What an address does. */
  enum Action {
    LIST_CASES,
    SHOW_CASE,
    SHOW_CASE_MAIL,
    LIST_APPROVALS,
    SHOW_APPROVAL,
    APPROVE,
    REFUSE,
    CLOSE_UNIDENTIFIED,
    EXTEND_TERM,
    TELL_WHEN_ERASED,
    SHOW_RETURNED,
    PROPOSE_TRANSFER,
    SHOW_TRANSFER,
    ASK_COPY,
    SHOW_COPY,
    SHOW_COPY_IMAGE,
    CONFIRM_COPY,
    SET_COPY_ASIDE,
    SHOW_PACKAGE,
    SHOW_MASKS,
    CHANGE_MASK,
    VERIFY_AUDIT,
    LIST_TRIAGE,
    SHOW_TRIAGE,
    DECIDE_TRIAGE,
    LIST_CORRECTIONS,
    RECONCILE_MAIL,
    LIST_BREACHES,
    SHOW_BREACH,
    CLOSE_BREACH,
    CHECK_SUPPRESSION,
    SHOW_RESTRICTION,
    ASK_LIFTING,
    LIST_RESTRICTIONS,
    NOTE_CLAIM,
    CHECK_RESTRICTION,
    SHOW_CORRECTION,
    PROPOSE_CORRECTION,
    SHOW_RECIPIENTS,
    DECIDE_RECIPIENT,
    SHOW_SWEEP,
    SHOW_SWEEP_REPORT,
    PAUSE_SWEEP,
    RESUME_SWEEP,
    CANCEL_SWEEP
  }

  /**
   * One address.
   *
   * @param method of HTTP
   * @param path with at most one group, the id
   * @param roles one of which is needed
   * @param action what it does
   */
  record Route(String method, Pattern path, Set<Role> roles, Action action) {
    private boolean reached(PageRequest request) {
      return path.matcher(request.path()).matches();
    }
  }

  /**
   * An address that was asked for.
   *
   * @param route which
   * @param id from the path, empty text when it has none
   */
  record Match(Route route, String id) {}

  private static final Set<Role> READERS = Set.of(PRIVACY_OFFICER, APPROVER, AUDITOR);
  private static final Set<Role> DECIDERS = Set.of(PRIVACY_OFFICER, APPROVER);
  private static final Set<Role> OFFICERS = Set.of(PRIVACY_OFFICER);
  private static final Set<Role> VERIFIERS = Set.of(AUDITOR, ADMINISTRATOR);
  // Who sees that the tables are busy may hold a sweep up; whether it goes on is decided as before.
  private static final Set<Role> PAUSERS = Set.of(PRIVACY_OFFICER, APPROVER, ADMINISTRATOR);
  private static final Set<Role> SENDERS = Set.of(ADMINISTRATOR);

  private static final Set<Role> QUEUE_WATCHERS = Set.of(PRIVACY_OFFICER, APPROVER, SERVICE_DESK);

  static final List<Route> ALL =
      List.of(
          route("GET", "/api/cases", READERS, Action.LIST_CASES),
          route("GET", "/api/cases/([^/]+)", READERS, Action.SHOW_CASE),
          route("GET", "/api/cases/([^/]+)/mail", DECIDERS, Action.SHOW_CASE_MAIL),
          // What is in it is personal: for who decides on it, and nobody else.
          route("GET", "/api/cases/([^/]+)/package", DECIDERS, Action.SHOW_PACKAGE),
          route("GET", "/api/approvals/([^/]+)/mask", DECIDERS, Action.SHOW_MASKS),
          route("POST", "/api/approvals/([^/]+)/mask", DECIDERS, Action.CHANGE_MASK),
          route("GET", "/api/approvals", READERS, Action.LIST_APPROVALS),
          route("GET", "/api/approvals/([^/]+)", READERS, Action.SHOW_APPROVAL),
          route("POST", "/api/approvals/([^/]+)/approve", DECIDERS, Action.APPROVE),
          route("POST", "/api/approvals/([^/]+)/refuse", DECIDERS, Action.REFUSE),
          route(
              "POST",
              "/api/approvals/([^/]+)/close-unidentified",
              DECIDERS,
              Action.CLOSE_UNIDENTIFIED),
          route("POST", "/api/cases/([^/]+)/extend", DECIDERS, Action.EXTEND_TERM),
          route("POST", "/api/cases/([^/]+)/erasure-notice", DECIDERS, Action.TELL_WHEN_ERASED),
          route("GET", "/api/cases/([^/]+)/returned", DECIDERS, Action.SHOW_RETURNED),
          route("POST", "/api/cases/([^/]+)/transfer", OFFICERS, Action.PROPOSE_TRANSFER),
          route("GET", "/api/cases/([^/]+)/transfer", DECIDERS, Action.SHOW_TRANSFER),
          route("POST", "/api/cases/([^/]+)/document", DECIDERS, Action.ASK_COPY),
          route("GET", "/api/cases/([^/]+)/document", DECIDERS, Action.SHOW_COPY),
          route("GET", "/api/cases/([^/]+)/document/image", DECIDERS, Action.SHOW_COPY_IMAGE),
          route("POST", "/api/cases/([^/]+)/document/confirm", DECIDERS, Action.CONFIRM_COPY),
          route("POST", "/api/cases/([^/]+)/document/set-aside", DECIDERS, Action.SET_COPY_ASIDE),
          route("GET", "/api/cases/([^/]+)/restriction", DECIDERS, Action.SHOW_RESTRICTION),
          route("POST", "/api/cases/([^/]+)/restriction/lift", DECIDERS, Action.ASK_LIFTING),
          route("GET", "/api/restrictions", DECIDERS, Action.LIST_RESTRICTIONS),
          route("POST", "/api/cases/([^/]+)/claim", DECIDERS, Action.NOTE_CLAIM),
          route("GET", "/api/cases/([^/]+)/correction", DECIDERS, Action.SHOW_CORRECTION),
          route("POST", "/api/cases/([^/]+)/correction", DECIDERS, Action.PROPOSE_CORRECTION),
          route("GET", "/api/cases/([^/]+)/recipients", DECIDERS, Action.SHOW_RECIPIENTS),
          route("POST", "/api/cases/([^/]+)/recipients", DECIDERS, Action.DECIDE_RECIPIENT),
          route("GET", "/api/audit/verify", VERIFIERS, Action.VERIFY_AUDIT),
          route("GET", "/api/triage", QUEUE_WATCHERS, Action.LIST_TRIAGE),
          route("GET", "/api/triage/corrections", DECIDERS, Action.LIST_CORRECTIONS),
          route("GET", "/api/triage/([^/]+)", DECIDERS, Action.SHOW_TRIAGE),
          route("POST", "/api/triage/([^/]+)/decision", DECIDERS, Action.DECIDE_TRIAGE),
          route("GET", "/api/mail/reconciliation", VERIFIERS, Action.RECONCILE_MAIL),
          route("GET", "/api/breaches", READERS, Action.LIST_BREACHES),
          route("GET", "/api/breaches/([^/]+)", READERS, Action.SHOW_BREACH),
          route("POST", "/api/breaches/([^/]+)/close", OFFICERS, Action.CLOSE_BREACH),
          route("GET", "/api/sweeps/([^/]+)", READERS, Action.SHOW_SWEEP),
          route("GET", "/api/sweeps/([^/]+)/report", READERS, Action.SHOW_SWEEP_REPORT),
          route("POST", "/api/sweeps/([^/]+)/pause", PAUSERS, Action.PAUSE_SWEEP),
          route("POST", "/api/sweeps/([^/]+)/resume", DECIDERS, Action.RESUME_SWEEP),
          route("POST", "/api/sweeps/([^/]+)/cancel", DECIDERS, Action.CANCEL_SWEEP),
          // The address is in the body: addresses in a URL end in logs.
          route("POST", "/api/suppressions/check", SENDERS, Action.CHECK_SUPPRESSION),
          route("POST", "/api/restrictions/check", SENDERS, Action.CHECK_RESTRICTION));

  private Routes() {}

  /** Finds the address and checks the role. */
  static Match match(PageRequest request, User user) {
    List<Route> reached = ALL.stream().filter(route -> route.reached(request)).toList();
    if (reached.isEmpty()) {
      throw ConsoleProblem.notFound("There is nothing at this address.");
    }
    Route route =
        reached.stream()
            .filter(one -> one.method().equals(request.method()))
            .findFirst()
            .orElseThrow(ConsoleProblem::methodNotAllowed);
    if (!user.hasOneOf(route.roles())) {
      throw ConsoleProblem.forbidden(
          "This needs one of these roles: " + names(route.roles()) + ".");
    }
    return new Match(route, id(route, request));
  }

  private static String id(Route route, PageRequest request) {
    Matcher matcher = route.path().matcher(request.path());
    return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
  }

  private static String names(Set<Role> roles) {
    return String.join(", ", roles.stream().map(Role::claim).sorted().toList());
  }

  private static Route route(String method, String path, Set<Role> roles, Action action) {
    return new Route(method, Pattern.compile(path), roles, action);
  }
}
