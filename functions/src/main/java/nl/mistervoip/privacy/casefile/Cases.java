package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.MarketingRights;
import nl.mistervoip.privacy.request.Right;

/** The cases: opened once, moved along the lifecycle, listed by due date. */
public interface Cases extends CaseHolds {
  /** There is no such case; ask for the number again or look in the list of cases. */
  final class UnknownCaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the case.
     *
     * @param id the number that was asked for
     */
    public UnknownCaseException(CaseId id) {
      super("There is no case " + id + ".");
    }
  }

  /**
   * The lifecycle does not allow the event in the state the case is in: someone or something else
   * was earlier.
   */
  final class TransitionRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the case and the event.
     *
     * @param id the case
     * @param event what was tried
     */
    public TransitionRefusedException(CaseId id, CaseEvent event) {
      super("Case " + id + " is not in a state that allows " + event + ".");
    }
  }

  /** The case is closed: no answer is owed any more, so that nothing can be put off. */
  final class NothingOwedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the case.
     *
     * @param id the closed case
     */
    public NothingOwedException(CaseId id) {
      super("Case " + id + " is closed.");
    }
  }

  /** The answer is being made, in the language that the case has; it cannot be had in another. */
  final class AnswerUnderWayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the case.
     *
     * @param id the case
     */
    public AnswerUnderWayException(CaseId id) {
      super("The answer of case " + id + " is being made, or was given.");
    }
  }

  /** The right cannot be taken out of the case: it is the last one, or may have been begun. */
  final class RightStaysException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the case and the right.
     *
     * @param id the case
     * @param right what stays in it
     */
    public RightStaysException(CaseId id, Right right) {
      super("Case " + id + " goes on answering " + right.wireName() + ".");
    }
  }

  /**
   * The states in which a right can be taken out of a case: nothing was begun yet, or the workflow
   * stands still before a question. Whether that question leaves this right untouched is for who
   * takes it out to know.
   */
  Set<CaseState> LEAVING_OUT =
      Set.of(
          CaseState.RECEIVED,
          CaseState.ACKNOWLEDGED,
          CaseState.IDENTIFYING,
          CaseState.IDENTITY_DOUBTED,
          CaseState.IDENTIFIED,
          CaseState.AWAITING_APPROVAL);

  /** Who asks is settled, so that no label changes any more how that is done. */
  final class IdentitySettledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the case.
     *
     * @param id the case
     */
    public IdentitySettledException(CaseId id) {
      super("Case " + id + " is past the question who asks.");
    }
  }

  /** The states in which a label still decides how it is settled who asks. */
  Set<CaseState> LABELS_OPEN =
      Set.of(
          CaseState.RECEIVED,
          CaseState.ACKNOWLEDGED,
          CaseState.IDENTIFYING,
          CaseState.IDENTITY_DOUBTED);

  /** The states in which nothing has been made in the language of the case but letters. */
  Set<CaseState> LANGUAGE_OPEN =
      Set.of(
          CaseState.RECEIVED,
          CaseState.ACKNOWLEDGED,
          CaseState.IDENTIFYING,
          CaseState.IDENTITY_DOUBTED,
          CaseState.IDENTIFIED);

  /**
   * Corrects the language in which a case is answered, and adds that to the audit; the language
   * that it has already changes nothing.
   *
   * @param id the case
   * @param language the right one
   * @param actor the id of the signed-in user who corrects
   * @param now when
   * @return the case after it
   * @throws UnknownCaseException when there is no such case
   * @throws AnswerUnderWayException when it is in none of {@link #LANGUAGE_OPEN}
   */
  CaseRecord answerIn(CaseId id, Language language, String actor, Instant now);

  /**
   * Corrects what a case is labelled besides its rights, and adds that to the audit; what is so
   * already changes nothing.
   *
   * @param id the case
   * @param label by wire name
   * @param read whether the mail says so in truth
   * @param actor the id of the signed-in user who corrects
   * @param now when
   * @return the case after it
   * @throws UnknownCaseException when there is no such case
   * @throws IdentitySettledException when it is in none of {@link #LABELS_OPEN}
   */
  CaseRecord label(CaseId id, String label, boolean read, String actor, Instant now);

  /**
   * Takes a right out of a case that nobody asked for, and adds that to the audit; one that is not
   * in it changes nothing.
   *
   * @param id the case
   * @param right what was read into the mail
   * @param actor the id of the signed-in user who says so
   * @param now when
   * @return the case after it
   * @throws UnknownCaseException when there is no such case
   * @throws RightStaysException when nothing would be left to answer, or the case is in none of
   *     {@link #LEAVING_OUT}
   */
  CaseRecord leaveOut(CaseId id, Right right, String actor, Instant now);

  /**
   * Begins to answer one right, unless a person has taken it out of the case meanwhile; of the two
   * the first one counts.
   *
   * @param id the case
   * @param right which
   * @param now when
   * @return the case in preparation; empty when it does not answer this right any more
   * @throws UnknownCaseException when there is no such case
   * @throws TransitionRefusedException when the lifecycle does not allow it
   */
  Optional<CaseRecord> begin(CaseId id, Right right, Instant now);

  /**
   * What of a case is left to answer once a right is taken out. What stops advertising is carried
   * out as soon as the case is acknowledged, and is not left then.
   *
   * @param record the case
   * @param right what is taken out
   * @return the others, in their order
   */
  static List<Right> leftWithout(CaseRecord record, Right right) {
    List<Right> others = record.without(right).rights();
    return record.state() == CaseState.RECEIVED ? others : MarketingRights.othersIn(others);
  }

  /**
   * Opens a case; opening it again changes nothing. Creates the case's own key as well.
   *
   * @param record the case in state RECEIVED
   * @param now the time of opening
   * @return true when this call opened it
   */
  boolean open(CaseRecord record, Instant now);

  /**
   * Looks a case up.
   *
   * @param id its number
   * @return the case, or empty
   */
  Optional<CaseRecord> find(CaseId id);

  /**
   * Looks several cases up at once.
   *
   * @param ids numbers of cases that may or may not be there
   * @return those that are, by number
   */
  Map<CaseId, CaseRecord> findAll(Collection<CaseId> ids);

  /**
   * Moves a case along the lifecycle and adds the event to the audit. An event that leads to the
   * state the case is already in changes nothing: a step that is run again finds its work done. A
   * second visit to a state (the next right is prepared) comes from another state and is a
   * transition of its own.
   *
   * @param id the case
   * @param event what happened
   * @param actor {@code system} or the id of a signed-in user
   * @param now when
   * @return the case after it
   * @throws UnknownCaseException when there is no such case
   * @throws TransitionRefusedException when the lifecycle does not allow it
   */
  CaseRecord apply(CaseId id, CaseEvent event, String actor, Instant now);

  /**
   * Gives an open case more time and adds that to the audit (GDPR Art. 12(3)). Whether the law
   * allows it is settled before, by {@link Extension#decide}. A case has one extension: when it has
   * one already, nothing changes.
   *
   * @param id the case
   * @param more what was decided
   * @param actor the id of the signed-in user who decided
   * @return the case with the extension it has now: this one, or the one it had
   * @throws UnknownCaseException when there is no such case
   * @throws NothingOwedException when the case is closed
   */
  CaseRecord extend(CaseId id, Extension more, String actor);

  /**
   * The cases that are not closed, soonest due first, by an index and never by a scan.
   *
   * @return the open cases
   */
  List<CaseRecord> open();

  /**
   * The cases closed most recently.
   *
   * @param limit how many at most
   * @return closed cases, latest first
   */
  List<CaseRecord> recentlyClosed(int limit);

  /**
   * The cases closed since a moment, in whatever end state, by an index and never by a scan.
   *
   * @param from the moment, to the second
   * @return closed cases, earliest first
   */
  List<CaseRecord> closedSince(Instant from);

  /**
   * One page of the open or of the closed cases, by an index and never by a scan.
   *
   * @param part which cases
   * @param cursor of an earlier page, or empty text
   * @param limit how many at most
   * @return the page; a case written this moment may be missing
   */
  CasePage page(CasePage.Part part, String cursor, int limit);

  /**
   * The cases closed in a period with the moment of closing, by an index and never by a scan.
   *
   * @param from the first moment, to the second
   * @param until the first moment after it
   * @return closed cases, earliest first
   */
  List<ClosedCase> closedBetween(Instant from, Instant until);

  /**
   * Looks a case up that must exist.
   *
   * @param id its number
   * @return the case
   * @throws UnknownCaseException when there is none
   */
  default CaseRecord get(CaseId id) {
    return find(id).orElseThrow(() -> new UnknownCaseException(id));
  }
}
