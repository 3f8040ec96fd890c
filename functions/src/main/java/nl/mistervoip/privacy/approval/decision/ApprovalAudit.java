package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;

/** Writes down who was asked and who decided. Every entry may be written again. */
public final class ApprovalAudit {
  /** The event of an agreement. */
  static final String GIVEN = "approval.given";

  private static final String ASKED = "approval.asked";
  private static final String REFUSED = "approval.refused";
  private static final String APPROVAL = "approval";

  private final AuditLog audit;

  /** Decisions that are told to this audit. */
  public ApprovalAudit(AuditLog audit) {
    this.audit = audit;
  }

  /**
   * Which question a line of the audit says was asked.
   *
   * @param line of a case
   * @return its id, or empty when the line is about something else
   */
  public static Optional<String> asked(AuditTrail.Line line) {
    return Optional.of(about(line)).filter(id -> line.event().equals(ASKED) && !id.isEmpty());
  }

  /**
   * Which question a line of the audit says was refused.
   *
   * @param line of a case
   * @return its id, or empty when the line is about something else
   */
  public static Optional<String> refused(AuditTrail.Line line) {
    return Optional.of(about(line)).filter(id -> line.event().equals(REFUSED) && !id.isEmpty());
  }

  /** Which question a line of the audit is about, empty text when about none. */
  static String about(AuditTrail.Line line) {
    return line.facts().getOrDefault(APPROVAL, "");
  }

  /** Notes that it was laid before the team. */
  public void asked(Approval approval, Instant now) {
    Map<String, String> facts =
        Map.of("required", Integer.toString(approval.question().required()));
    append(approval, ASKED, "system", "", facts, now);
  }

  /** What people did to an approval so far. */
  public void decided(Approval approval, Instant now) {
    for (Approval.Given given : approval.given()) {
      append(approval, GIVEN, given.by(), "", Map.of(), now);
    }
    if (approval.verdict() instanceof Verdict.Refused refused) {
      append(approval, REFUSED, refused.by(), refused.ground(), Map.of(), now);
    }
    if (approval.verdict() instanceof Verdict.Unidentified closed) {
      append(approval, "approval.unidentified", closed.by(), "GDPR Art. 12(6)", Map.of(), now);
    }
  }

  /** That a question is over without a decision. */
  void lapsed(Approval approval, Instant now) {
    if (approval.verdict() instanceof Verdict.Lapsed) {
      append(approval, "approval.lapsed", "system", "", Map.of(), now);
    }
  }

  /** That nobody was seen waiting for what was decided. */
  void unheard(Approval approval, Instant now) {
    append(approval, "approval.unheard", "system", "", Map.of(), now);
  }

  private void append(
      Approval approval,
      String event,
      String actor,
      String ground,
      Map<String, String> more,
      Instant now) {
    Map<String, String> facts = new HashMap<>(more);
    facts.put(APPROVAL, approval.id());
    facts.put("digest", approval.question().digest());
    facts.put("round", Integer.toString(approval.round()));
    String once = event + "/" + approval.id() + "/" + approval.round() + "/" + actor;
    String chain = approval.question().subject();
    audit.append(new AuditLog.Event(chain, event, actor, ground, Map.copyOf(facts), once), now);
  }
}
