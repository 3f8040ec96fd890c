package nl.mistervoip.privacy.approval.cases;

import java.time.Instant;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Views;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.intake.triage.SiblingCases;
import nl.mistervoip.privacy.intake.triage.TriageProblem;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;

/** Corrects how the mail of a case was read, as far as the case has not gone past it. */
final class ReadingDesk {
  /**
   * The case beside the first.
   *
   * @param caseId its number
   * @param right what it answers
   */
  record Opened(String caseId, String right) {}

  private final Cases cases;
  private final SiblingCases siblings;

  ReadingDesk(Cases cases, SiblingCases siblings) {
    this.cases = cases;
    this.siblings = siblings;
  }

  /** All letters from now on are in this language. */
  Views.CaseView language(String number, Language language, User user, Instant now) {
    CaseId id = existing(number);
    try {
      return Views.CaseView.of(cases.answerIn(id, language, user.id(), now));
    } catch (Cases.AnswerUnderWayException e) {
      throw ConsoleProblem.conflict(
          "The answer is being made",
          "It is being made in the language of the case, or was given. Answer it as it is, and"
              + " tell the person.");
    }
  }

  /** A right that was missed gets a case of its own, with the same receipt. */
  Opened missed(String number, Right right, User user, Instant now) {
    CaseId id = existing(number);
    try {
      return new Opened(siblings.open(id, right, user.id(), now).value(), right.wireName());
    } catch (TriageProblem problem) {
      throw problem.kind() == TriageProblem.Kind.NOT_FOUND
          ? ConsoleProblem.notFound(problem.detail())
          : ConsoleProblem.conflict("No case beside this one", problem.detail());
    }
  }

  private CaseId existing(String number) {
    return Fields.existing(cases, Fields.caseId(number)).id();
  }
}
