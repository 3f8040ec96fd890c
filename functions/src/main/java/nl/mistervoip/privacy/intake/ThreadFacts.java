package nl.mistervoip.privacy.intake;

import java.util.List;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Right;

/**
 * The case that a mail answers.
 *
 * @param caseId which
 * @param open whether it is still open
 * @param rights what it is about
 * @param fromRequester whether the mail names the requester as its sender
 * @param link how it was found
 */
record ThreadFacts(
    CaseId caseId, boolean open, List<Right> rights, boolean fromRequester, Link link) {
  /** How a mail is known to belong to a case, from strong to weak. */
  enum Link {
    /** It answers a mail of ours, or names the case in its subject or recipient. */
    NAMED,
    /** It says nothing of a case, and its proven sender has one open. */
    SENDER,
    /** It says nothing of a case, and its proven sender has several open; this is the first due. */
    SENDER_OF_SEVERAL
  }
}
