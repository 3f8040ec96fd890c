package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Which letters of which cases somebody has to print and post: their names and when they were made,
 * on the record of the case. Every write may be repeated.
 */
public interface CasePost {
  /**
   * A letter that waits.
   *
   * @param name which letter and which sending of it, as {@link PaperLetter#name()}
   * @param madeAt when it was made
   * @param printed whether somebody printed it
   */
  record Letter(String name, Instant madeAt, boolean printed) {}

  /**
   * A case with letters to post.
   *
   * @param record the case
   * @param since when the first letter that waited was made
   * @param letters oldest first; none for a case that an earlier release marked
   */
  record Waiting(CaseRecord record, Instant since, List<Letter> letters) {}

  /**
   * Notes that a letter of a case has to be printed and posted.
   *
   * @param id the case
   * @param name which letter
   * @param madeAt when it was made; the same in every repetition
   * @throws Cases.UnknownCaseException when there is no such case
   */
  void toPrint(CaseId id, String name, Instant madeAt);

  /**
   * Notes that somebody printed a letter; of one that does not wait nothing is noted.
   *
   * @param id the case
   * @param name which letter
   * @param madeAt when it was made
   */
  void printed(CaseId id, String name, Instant madeAt);

  /**
   * Takes a letter out that was posted.
   *
   * @param id the case
   * @param name which letter
   * @param madeAt when it was made
   * @throws Cases.UnknownCaseException when there is no such case
   */
  void posted(CaseId id, String name, Instant madeAt);

  /**
   * Takes a case off the list of which no letter waits any more. One whose closing waits for the
   * post stays on it: closing takes it off.
   *
   * @param id the case
   * @return false when a letter waits, or the closing
   */
  boolean allPosted(CaseId id);

  /**
   * The letters of one case that wait.
   *
   * @param id the case
   * @return oldest first
   */
  List<Letter> letters(CaseId id);

  /**
   * The cases with letters to post, open and closed, by an index and never by a scan.
   *
   * @return the longest waiting first
   */
  List<Waiting> waitingForPost();

  /**
   * How many cases those are, without reading them.
   *
   * @return the number; one written this moment may be missing
   */
  int casesWaiting();
}
