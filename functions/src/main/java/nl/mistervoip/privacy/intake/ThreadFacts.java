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
 */
record ThreadFacts(CaseId caseId, boolean open, List<Right> rights, boolean fromRequester) {}
