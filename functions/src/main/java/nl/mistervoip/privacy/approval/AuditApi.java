package nl.mistervoip.privacy.approval;

import static nl.mistervoip.privacy.approval.Audience.VERIFIERS;
import static nl.mistervoip.privacy.approval.Route.get;

import java.util.List;
import nl.mistervoip.privacy.approval.Route.About;
import nl.mistervoip.privacy.audit.AuditReport;
import nl.mistervoip.privacy.audit.AuditVerification;

/** The addresses for auditors. */
final class AuditApi {
  /** What they do. */
  enum Action implements Route.Action {
    VERIFY_AUDIT
  }

  static final List<Route> ROUTES =
      List.of(
          get(
              "/api/audit/verify",
              VERIFIERS,
              Action.VERIFY_AUDIT,
              About.of(
                  "Verifies every chain of the audit against itself and its anchors",
                  Input.NONE,
                  Answer.json(AuditReport.class))));

  private final AuditVerification verification;

  AuditApi(AuditVerification verification) {
    this.verification = verification;
  }

  Object act(Action action, Call call) {
    return switch (action) {
      case VERIFY_AUDIT -> verification.verify(call.now());
    };
  }
}
