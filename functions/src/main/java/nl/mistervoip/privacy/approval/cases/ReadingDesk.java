package nl.mistervoip.privacy.approval.cases;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Views;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.intake.byhand.Rereading;
import nl.mistervoip.privacy.intake.triage.SiblingCases;
import nl.mistervoip.privacy.intake.triage.TriageProblem;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;

/** Corrects how the mail of a case was read, as far as the case has not gone past it. */
final class ReadingDesk {
  /**
   * The case beside the first.
   *
   * @param caseId its number
   * @param right what it answers, or which matter it is, by the label of the mail
   */
  record Opened(String caseId, String right) {}

  private final Cases cases;
  private final SiblingCases siblings;
  private final Teaching teaching;

  ReadingDesk(Cases cases, SiblingCases siblings, Teaching teaching) {
    this.cases = cases;
    this.siblings = siblings;
    this.teaching = teaching;
  }

  /** All letters from now on are in this language. */
  Views.CaseView language(String number, Language language, User user, Instant now) {
    CaseId id = existing(number);
    try {
      CaseRecord record = cases.answerIn(id, language, user.id(), now);
      teaching.language(record, language, user, now);
      return Views.CaseView.of(record);
    } catch (Cases.AnswerUnderWayException e) {
      throw ConsoleProblem.conflict(
          "The answer is being made",
          "It is being made in the language of the case, or was given. Answer it as it is, and"
              + " tell the person.");
    }
  }

  /** A right or a matter that was missed gets a case of its own, with the same receipt. */
  Opened missed(String number, String label, User user, Instant now) {
    CaseId id = existing(number);
    try {
      CaseId opened =
          MatterKind.of(List.of(), List.of(label))
              .map(matter -> siblings.open(id, matter, user.id(), now))
              .orElseGet(() -> siblings.open(id, Right.ofWireName(label), user.id(), now));
      CaseRecord first = cases.get(id);
      teaching.changed(first, first.labels(), new Rereading.Reader(user.id(), "missed", now));
      return new Opened(opened.value(), label);
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
