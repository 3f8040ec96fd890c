package nl.mistervoip.privacy.approval;

import java.util.List;
import java.util.Optional;

/** The approvals; each write is conditional on the write that the writer saw. */
interface Approvals {
  /** One approval, read consistently. */
  Optional<Approval> find(String approvalId);

  /**
   * Stores an approval in place of the version before it.
   *
   * @param after with the version that follows the one that was read; version 1 for a new one
   * @return false when somebody else wrote in between
   */
  boolean save(Approval after);

  /**
   * The approvals in a state, longest open first, by the index.
   *
   * @param state of {@link ApprovalState}
   * @return approvals; one written this moment may be missing
   */
  List<Approval> inState(String state);
}
