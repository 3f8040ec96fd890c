package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.DueDates;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Pause;
import nl.mistervoip.privacy.request.Right;

/**
 * What everyone who handles a case may know of it: no personal data, which is in the {@link
 * CaseVault} alone.
 *
 * @param id the case number
 * @param state where it stands
 * @param rights what is asked, in the order in which it is carried out (erasure always last)
 * @param labels everything that was read in the mail, by wire name
 * @param language of our answers
 * @param receivedAt when the mail server accepted the request
 * @param due the dates by which an answer is owed
 * @param waitingFor whom the case waits for: {@code system}, {@code person}, {@code privacy-team}
 *     or {@code nobody}
 * @param resumeState where a case in need of attention, or whose answer came back, came from; as
 *     what one that waits for the post is closed
 * @param pause the time in which the person was asked to show who is asking, if that was in time
 * @param extension more time, if a person of the team took it and who asked was told
 */
public record CaseRecord(
    CaseId id,
    CaseState state,
    List<Right> rights,
    List<String> labels,
    Language language,
    Instant receivedAt,
    DueDates due,
    String waitingFor,
    Optional<CaseState> resumeState,
    Optional<Pause> pause,
    Optional<Extension> extension) {
  /** A case whose clock was never paused and which got no more time. */
  public CaseRecord(
      CaseId id,
      CaseState state,
      List<Right> rights,
      List<String> labels,
      Language language,
      Instant receivedAt,
      DueDates due,
      String waitingFor,
      Optional<CaseState> resumeState) {
    this(
        id,
        state,
        rights,
        labels,
        language,
        receivedAt,
        due,
        waitingFor,
        resumeState,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The same case after a transition that the lifecycle allowed.
   *
   * @param next the state after
   * @param now when
   * @return the case in that state; one in need of attention, or whose answer came back, remembers
   *     where it came from
   */
  public CaseRecord movedTo(CaseState next, Instant now) {
    return movedTo(next, next, now);
  }

  /**
   * The same case after a transition that the lifecycle allowed.
   *
   * @param next the state after
   * @param aim the state that what happened leads to; another one only when a letter holds the case
   * @param now when
   * @return the case in that state; one that waits for the post remembers its aim
   */
  public CaseRecord movedTo(CaseState next, CaseState aim, Instant now) {
    return new CaseCopy(this).movedTo(next, aim, now).made();
  }

  /**
   * The same case with more time.
   *
   * @param more what a person decided
   * @return the case, owed by the later date
   */
  public CaseRecord extendedBy(Extension more) {
    return new CaseCopy(this).extendedBy(more).made();
  }

  /**
   * The same case answered in another language.
   *
   * @param other the language of all letters from now on
   * @return the case
   */
  public CaseRecord answeredIn(Language other) {
    return new CaseCopy(this).answeredIn(other).made();
  }

  /**
   * The same case without a right that nobody asked for.
   *
   * @param notAsked what is not answered in it
   * @return the case; what was read in the mail stays in {@link #labels()}
   */
  public CaseRecord without(Right notAsked) {
    return new CaseCopy(this).without(notAsked).made();
  }

  /**
   * The same case read otherwise.
   *
   * @param label by wire name, of something that is no right
   * @param read whether the mail says so in truth
   * @return the case
   */
  public CaseRecord labelled(String label, boolean read) {
    return new CaseCopy(this).labelled(label, read).made();
  }

  /**
   * Whether the case answers a right. One workflow answers access and portability alike.
   *
   * @param right which
   * @return true when it, or the other of those two, is asked
   */
  public boolean answers(Right right) {
    return switch (right) {
      case ACCESS, PORTABILITY ->
          rights.contains(Right.ACCESS) || rights.contains(Right.PORTABILITY);
      case RECTIFICATION,
          ERASURE,
          RESTRICTION,
          OBJECTION_MARKETING,
          OBJECTION_OTHER,
          CONSENT_WITHDRAWAL,
          RECIPIENTS_LIST ->
          rights.contains(right);
    };
  }

  /**
   * By when the answer is owed.
   *
   * @return the date of the extension, or the plain due date; Europe/Amsterdam
   */
  public LocalDate owedBy() {
    return extension.map(Extension::until).orElse(due.due());
  }

  /**
   * After which day the answer is overdue.
   *
   * @return the date of the extension, or the plain due date rolled over weekends and holidays;
   *     Europe/Amsterdam
   */
  public LocalDate lastDay() {
    return due.lastDay(extension);
  }

  /**
   * Which matter without a right it is.
   *
   * @return the matter, empty for a case that asks for rights
   */
  public Optional<MatterKind> matter() {
    return MatterKind.of(rights, labels);
  }

  /**
   * Whom a case in this state waits for; it follows from the state alone.
   *
   * @param state where the case stands
   * @return {@code system}, {@code person} (who asked), {@code privacy-team} or {@code nobody}
   */
  public static String waitingFor(CaseState state) {
    return switch (state) {
      case RECEIVED, ACKNOWLEDGED, IDENTIFIED, PREPARING, EXECUTING, ANSWERED, REFUSED -> "system";
      case IDENTIFYING -> "person";
      case IDENTITY_DOUBTED, AWAITING_APPROVAL, NEEDS_ATTENTION, AWAITING_POST, ANSWER_RETURNED ->
          "privacy-team";
      case CLOSED_ANSWERED, CLOSED_REFUSED, CLOSED_UNIDENTIFIED, CLOSED_WITHDRAWN -> "nobody";
    };
  }
}
