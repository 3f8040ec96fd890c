package nl.mistervoip.privacy.approval.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.SecondLook;
import nl.mistervoip.privacy.approval.decision.Views.ApprovalView;
import nl.mistervoip.privacy.approval.decision.Waits;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.platform.Together;
import nl.mistervoip.privacy.recipients.RecipientsDesk;
import nl.mistervoip.privacy.recipients.RecipientsView;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Who received what, who was told, and what a person decides of a recipient that does not confirm
 * (GDPR Art. 19): it was told otherwise, telling it is impossible or disproportionate, or it is
 * written to again.
 */
final class RecipientsConsole {
  static final int LONGEST_NAME = 100;
  static final int LONGEST_TEXT = 1000;
  private static final String AGAIN = "again";

  private final Cases cases;
  private final Approvals approvals;
  private final RecipientsDesk desk;
  private final Decisions decisions;

  RecipientsConsole(Cases cases, Approvals approvals, RecipientsDesk desk, Decisions decisions) {
    this.cases = cases;
    this.approvals = approvals;
    this.desk = desk;
    this.decisions = decisions;
  }

  /**
   * The recipients of a case.
   *
   * @param view who is told what; its fields stand beside the other
   * @param questions the open ones about a recipient that does not confirm; their summary says
   *     which one of what
   * @param letter the one that tells the person who received the data, word for word; empty when no
   *     list was drawn up
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Shown(
      @JsonUnwrapped RecipientsView view,
      List<ApprovalView> questions,
      Optional<LetterConsole.Shown> letter) {
    Shown with(Optional<LetterConsole.Shown> written) {
      return new Shown(view, questions, written);
    }

    @Override
    public String toString() {
      return "Shown[REDACTED]";
    }
  }

  /** Who is told what, with nothing of the list that a person asked for. */
  Shown told(CaseId id) {
    return shown(id, desk::told);
  }

  Shown show(CaseId id) {
    return shown(id, desk::show);
  }

  private Shown shown(CaseId id, Function<CaseId, RecipientsView> look) {
    Together reads = new Together();
    Supplier<CaseRecord> existing = reads.add(() -> Fields.existing(cases, id));
    Supplier<RecipientsView> seen = reads.add(() -> look.apply(id));
    reads.run();
    CaseId known = existing.get().id();
    RecipientsView view = seen.get();
    List<String> names =
        view.messages().stream().map(one -> name(known, one.act(), one.recipient())).toList();
    List<ApprovalView> questions =
        approvals.findAll(names).stream()
            .filter(one -> !one.decided())
            .map(ApprovalView::of)
            .toList();
    return new Shown(view, questions, Optional.empty());
  }

  private static String name(CaseId id, String act, String recipient) {
    return String.join("-", id.value(), ApprovalKind.RECIPIENT.wireName(), act, recipient);
  }

  /** Settles the message before the workflow goes on; both may be repeated. */
  RecipientsView decide(CaseId id, JsonNode body, User user, Instant now) {
    RecipientsDesk.Decision decision =
        new RecipientsDesk.Decision(
            Fields.required(body, "act", LONGEST_NAME),
            Fields.required(body, "recipient", LONGEST_NAME),
            Fields.required(body, "outcome", LONGEST_NAME),
            Fields.required(body, "reason", LONGEST_TEXT));
    Approval asked = asked(id, decision, now);
    if (decision.outcome().equals(AGAIN)) {
      decisions.refuse(
          asked.id(),
          user,
          new Decisions.Refusal(asked.question().digest(), "GDPR 19", decision.reason()),
          now);
    } else {
      settle(id, decision, user, now);
      decisions.approve(
          asked.id(),
          user,
          new Agreement(asked.question().digest(), "", "", SecondLook.PROPOSED),
          now);
    }
    return desk.show(id);
  }

  private void settle(CaseId id, RecipientsDesk.Decision decision, User user, Instant now) {
    try {
      desk.settle(id, decision, user.id(), now);
    } catch (RecipientsDesk.NotDecidableException problem) {
      throw ConsoleProblem.badRequest(String.valueOf(problem.getMessage()));
    }
  }

  private Approval asked(CaseId id, RecipientsDesk.Decision decision, Instant now) {
    Approval found =
        approvals
            .find(name(id, decision.act(), decision.recipient()))
            .orElseThrow(
                () ->
                    ConsoleProblem.notFound(
                        "Nobody has to decide on this recipient; it has time to confirm."));
    if (found.decided() || Waits.over(found, false, now)) {
      throw ConsoleProblem.conflict(
          "Decided already", "Somebody decided on this recipient before you.");
    }
    return found;
  }
}
