package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.request.CaseId;

/** Which cases have letters that somebody has to print and post. */
public interface CasePost {
  /**
   * A case with letters to post.
   *
   * @param record the case
   * @param since when the first of them was made
   */
  record Waiting(CaseRecord record, Instant since) {}

  /**
   * Notes that a case has a letter to post; the first moment stands.
   *
   * @param id the case
   * @param since when the letter was made
   * @throws Cases.UnknownCaseException when there is no such case
   */
  void toPost(CaseId id, Instant since);

  /**
   * Notes that it has none any more.
   *
   * @param id the case
   * @throws Cases.UnknownCaseException when there is no such case
   */
  void allPosted(CaseId id);

  /**
   * The cases with letters to post, open and closed, by an index and never by a scan.
   *
   * @return the longest waiting first
   */
  List<Waiting> waitingForPost();
}
