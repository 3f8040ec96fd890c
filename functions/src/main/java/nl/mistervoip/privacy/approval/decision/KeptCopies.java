package nl.mistervoip.privacy.approval.decision;

import nl.mistervoip.privacy.request.CaseId;

/** What cases hold of masked copies of identity documents. */
public interface KeptCopies {
  /** Destroys everything about the copy of a case; nothing happens when there is none any more. */
  void forget(CaseId id);
}
