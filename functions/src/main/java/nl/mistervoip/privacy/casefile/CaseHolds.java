package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What keeps a case beyond its term: a restriction that it placed and nobody has lifted, and a
 * claim or dispute about it. The case record says so, because the write that lets a case go is
 * conditional on it.
 */
public interface CaseHolds {
  /**
   * A restriction in force.
   *
   * @param record the case that placed it
   * @param since from when on
   */
  record Restricting(CaseRecord record, Instant since) {}

  /**
   * Notes that a case restricts somebody's data; the first moment stands.
   *
   * @param id the case
   * @param since from when on
   * @throws Cases.UnknownCaseException when there is no such case
   */
  void restricts(CaseId id, Instant since);

  /**
   * Notes that it does no longer.
   *
   * @param id the case
   * @throws Cases.UnknownCaseException when there is no such case
   */
  void restrictsNoMore(CaseId id);

  /**
   * The restrictions in force, of open and closed cases, by an index and never by a scan.
   *
   * @return the longest standing first
   */
  List<Restricting> restricting();

  /**
   * A page of the restrictions in force.
   *
   * @param restricting the longest standing first
   * @param next the cursor of the page after it, empty on the last
   */
  record Page(List<Restricting> restricting, Optional<String> next) {}

  /**
   * The same page by page.
   *
   * @param cursor of an earlier page, or empty text
   * @param limit how many at most
   * @return the page
   */
  Page restricting(String cursor, int limit);

  /**
   * Notes that a claim or dispute about a case has come or gone: as long as there is one, nothing
   * of the case goes by itself.
   *
   * @param id the case
   * @param open whether there is one
   * @throws Cases.UnknownCaseException when there is no such case
   */
  void claim(CaseId id, boolean open);
}
