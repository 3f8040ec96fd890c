package nl.mistervoip.privacy.approval.cases;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalAudit;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.LeavingOut;
import nl.mistervoip.privacy.approval.decision.LeavingOut.Ruling;
import nl.mistervoip.privacy.approval.decision.LeavingOut.Standing;
import nl.mistervoip.privacy.approval.decision.LeavingOut.Why;
import nl.mistervoip.privacy.approval.decision.Views;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LeftOut;
import nl.mistervoip.privacy.intake.byhand.Rereading;
import nl.mistervoip.privacy.request.Right;

/**
 * Takes a right out of a running case that was read into the mail and that nobody asked for. A
 * person says so, with a reason; nothing that was done for it is undone by it, so that it is
 * possible only while nothing was.
 */
final class WrongRightDesk {
  /**
   * A right of the case.
   *
   * @param right its wire name
   * @param possible whether it can be taken out now
   * @param why it stays, in a word; empty text when it is possible
   */
  record Line(String right, boolean possible, String why) {}

  /**
   * The rights of a case.
   *
   * @param caseId its number
   * @param rights in the order in which they are answered
   */
  record Shown(String caseId, List<Line> rights) {}

  private final Cases cases;
  private final Approvals approvals;
  private final AuditTrail trail;
  private final CaseVault vault;
  private final Decisions decisions;
  private final Teaching teaching;

  WrongRightDesk(
      Cases cases,
      Approvals approvals,
      AuditTrail trail,
      CaseVault vault,
      Decisions decisions,
      Teaching teaching) {
    this.teaching = teaching;
    this.cases = cases;
    this.approvals = approvals;
    this.trail = trail;
    this.vault = vault;
    this.decisions = decisions;
  }

  Shown show(String number) {
    Standing standing = standing(number);
    return new Shown(
        standing.record().id().value(),
        standing.record().rights().stream().map(right -> line(standing, right)).toList());
  }

  /** Takes it out; repeated, the case stays as it is. */
  Views.CaseView leaveOut(String number, LeftOut wish, User user) {
    Standing standing = standing(number);
    CaseRecord record = standing.record();
    switch (LeavingOut.decide(standing, wish.right())) {
      case Ruling.Now now -> {
        seal(record, wish);
        leave(record, wish);
      }
      case Ruling.With(Approval question) -> {
        seal(record, wish);
        decisions.refuse(question.id(), user, refusal(question, wish), wish.at());
      }
      case Ruling.Stays(Why why) -> {
        if (why != Why.NOT_IN_IT || sealed(record, wish.right()).isEmpty()) {
          throw stays(why);
        }
      }
    }
    CaseRecord after = cases.get(record.id());
    teaching.changed(
        after, record.labels(), new Rereading.Reader(user.id(), wish.reason(), wish.at()));
    return Views.CaseView.of(after);
  }

  /** Of the question as it stands: it is about the right, whatever was planned for it. */
  private static Decisions.Refusal refusal(Approval question, LeftOut wish) {
    return new Decisions.Refusal(question.question().digest(), LeftOut.GROUND, wish.reason());
  }

  private void leave(CaseRecord record, LeftOut wish) {
    try {
      cases.leaveOut(record.id(), wish.right(), wish.by(), wish.at());
    } catch (Cases.RightStaysException e) {
      throw stays(Why.UNDER_WAY);
    }
  }

  private void seal(CaseRecord record, LeftOut wish) {
    vault.putJson(record.id(), LeftOut.vaultName(wish.right()), wish);
  }

  private Optional<LeftOut> sealed(CaseRecord record, Right right) {
    return vault.findJson(record.id(), LeftOut.vaultName(right), LeftOut.class);
  }

  private Standing standing(String number) {
    CaseRecord record = Fields.existing(cases, Fields.caseId(number));
    List<AuditTrail.Line> lines = trail.of(record.id().value());
    Optional<Approval> open =
        lines.stream()
            .flatMap(line -> ApprovalAudit.asked(line).stream())
            .distinct()
            .flatMap(id -> approvals.find(id).stream())
            .filter(approval -> !approval.decided())
            .filter(approval -> LeavingOut.rightOf(approval, record).isPresent())
            .findFirst();
    boolean begun = lines.stream().anyMatch(line -> line.event().equals("case.prepare"));
    return new Standing(record, open, begun);
  }

  private static Line line(Standing standing, Right right) {
    return switch (LeavingOut.decide(standing, right)) {
      case Ruling.Now now -> new Line(right.wireName(), true, "");
      case Ruling.With with -> new Line(right.wireName(), true, "");
      case Ruling.Stays(Why why) -> new Line(right.wireName(), false, why.wireName());
    };
  }

  private static ConsoleProblem stays(Why why) {
    return ConsoleProblem.conflict("The right stays", detail(why));
  }

  private static String detail(Why why) {
    return switch (why) {
      case NOT_IN_IT -> "The case does not answer this right.";
      case CLOSED -> "The case is closed.";
      case LAST ->
          "Nothing else would be left to answer. Refuse it with a ground when it is asked, or have"
              + " the person take the request back.";
      case AT_ONCE -> "It was carried out when the case was acknowledged.";
      case UNDER_WAY ->
          "The workflow is at work on one of the rights. Try again when the case waits for a"
              + " decision.";
      case DONE -> "Its turn is over.";
      case RESTRICTED ->
          "The person was told that the data is restricted while it is weighed. Decide on the"
              + " objection.";
      case PACKAGE -> "One package answers access and portability together. Decide on the package.";
    };
  }
}
