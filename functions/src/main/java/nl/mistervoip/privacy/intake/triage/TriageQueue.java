package nl.mistervoip.privacy.intake.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.intake.triage.WaitingMail.Stage;

/** The part of the mail register that waits for people, and what was learned from them. */
public interface TriageQueue {
  /**
   * One page of a list.
   *
   * @param items in order
   * @param next the cursor of the page after it, empty on the last
   */
  record Page<T>(List<T> items, Optional<String> next) {}

  /**
   * Where a mail ended.
   *
   * @param action as commands show it
   * @param labels what it was in the end
   * @param caseId the case it opened or joined, or empty text
   */
  record Ending(String action, List<String> labels, String caseId) {}

  /**
   * Mails in a stage, oldest receipt first, by an index and never by a scan.
   *
   * @param stage WAITING or DECIDED
   * @param cursor of an earlier page, or empty text
   * @param limit how many at most
   */
  Page<WaitingMail> in(Stage stage, String cursor, int limit);

  /** One registered mail. */
  Optional<WaitingMail> find(String id);

  /**
   * Notes a person's decision, if the mail still waits.
   *
   * @return whether it did
   */
  boolean decide(String id, PersonsDecision decision);

  /** Notes that a decision has been carried out; noting it again changes nothing. */
  void finish(String id, Ending ending, Instant now);

  /** Keeps what was learned; keeping it again replaces it. */
  void learn(Correction correction, Instant now);

  /**
   * What was learned, oldest first.
   *
   * @param cursor of an earlier page, or empty text
   * @param limit how many at most
   */
  Page<Correction> learned(String cursor, int limit);
}
