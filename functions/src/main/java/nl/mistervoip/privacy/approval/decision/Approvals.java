package nl.mistervoip.privacy.approval.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The approvals; each write is conditional on the write that the writer saw. */
public interface Approvals {
  /**
   * One page of a list.
   *
   * @param approvals in order
   * @param next the cursor of the page after it, empty on the last
   */
  record Page(List<Approval> approvals, Optional<String> next) {}

  /** One approval, read consistently. */
  Optional<Approval> find(String approvalId);

  /**
   * Several approvals at once, each read consistently.
   *
   * @param approvalIds of approvals that may or may not be there
   * @return those that are, in the order of the ids
   */
  List<Approval> findAll(Collection<String> approvalIds);

  /**
   * Stores an approval in place of the version before it.
   *
   * @param after with the version that follows the one that was read; version 1 for a new one
   * @return false when somebody else wrote in between
   */
  boolean save(Approval after);

  /**
   * One page of the approvals in a state, by the index and never by a scan: open ones longest open
   * first, those that are over latest asked first.
   *
   * @param state of {@link ApprovalState}
   * @param cursor of an earlier page, or empty text
   * @param limit how many at most
   * @return approvals; one written this moment may be missing
   */
  Page inState(String state, String cursor, int limit);
}
