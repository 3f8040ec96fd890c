package nl.mistervoip.privacy.approval.oversight;

import static nl.mistervoip.privacy.approval.api.Audience.OVERSEERS;
import static nl.mistervoip.privacy.approval.api.Audience.VERIFIERS;
import static nl.mistervoip.privacy.approval.api.Route.get;

import java.util.List;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.audit.AuditReport;
import nl.mistervoip.privacy.audit.AuditVerification;

/** The addresses that account for what was done: the audit, figures, and sweeps. */
public final class AuditApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    VERIFY_AUDIT,
    SEARCH_AUDIT,
    EXPORT_AUDIT,
    SHOW_STATISTICS,
    EXPORT_STATISTICS,
    LIST_SWEEPS
  }

  private static final int LONGEST_WORD = 200;

  private static final Param FROM = Param.date("from", "First day.");
  private static final Param TO = Param.date("to", "Last day; today if absent.");
  private static final Param CHAIN =
      Param.optional("chain", LONGEST_WORD, "The case, sweep or system chain.");
  private static final Param ACTOR = Param.optional("actor", LONGEST_WORD, "A user, or system.");
  private static final Param EVENT =
      Param.optional("event", LONGEST_WORD, "An event, or the part of it before the dot.");

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/audit/verify",
              VERIFIERS,
              Action.VERIFY_AUDIT,
              About.of(
                  "Verifies every chain of the audit against itself and its anchors",
                  Input.NONE,
                  Answer.json(AuditReport.class))),
          get(
              "/api/audit/entries",
              VERIFIERS,
              Action.SEARCH_AUDIT,
              About.of(
                  "A page of the audit by case, user, event and day (UTC), latest day first",
                  Input.query(CHAIN, ACTOR, EVENT, FROM, TO, Param.cursor()),
                  Answer.json(AuditDesk.Entries.class))),
          get(
              "/api/audit/entries.csv",
              VERIFIERS,
              Action.EXPORT_AUDIT,
              About.of(
                  "All that a search of the audit finds, as a table to save",
                  Input.query(CHAIN, ACTOR, EVENT, FROM, TO),
                  Answer.file("text/csv"))),
          get(
              "/api/statistics",
              OVERSEERS,
              Action.SHOW_STATISTICS,
              About.of(
                  "Volumes, time to answer, on time, and grounds of refusal of a period",
                  Input.query(FROM, TO),
                  Answer.json(Figures.class))),
          get(
              "/api/statistics.csv",
              OVERSEERS,
              Action.EXPORT_STATISTICS,
              About.of(
                  "The same, as a table to save", Input.query(FROM, TO), Answer.file("text/csv"))),
          get(
              "/api/sweeps",
              OVERSEERS,
              Action.LIST_SWEEPS,
              About.of(
                  "Retention sweeps and dry runs of a period, latest first, as the audit tells"
                      + " them",
                  Input.query(FROM, TO),
                  Answer.json(SweepHistory.Sweeps.class))));

  private final AuditVerification verification;
  private final AuditDesk audit;
  private final Statistics statistics;
  private final SweepHistory sweeps;

  AuditApi(
      AuditVerification verification, AuditDesk audit, Statistics statistics, SweepHistory sweeps) {
    this.verification = verification;
    this.audit = audit;
    this.statistics = statistics;
    this.sweeps = sweeps;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case VERIFY_AUDIT -> verification.verify(call.now());
      case SEARCH_AUDIT -> audit.find(call);
      case EXPORT_AUDIT -> audit.csv(call);
      case SHOW_STATISTICS -> statistics.figures(call);
      case EXPORT_STATISTICS -> statistics.csv(call);
      case LIST_SWEEPS -> sweeps.list(call);
    };
  }
}
