package nl.mistervoip.privacy.casefile;

import java.util.List;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Who has an open case, by a keyed pseudonym of the sender's address, so that a new mail of the
 * same person finds it. The pseudonym goes when the case closes.
 */
public interface CaseSenders {
  /**
   * Notes who opened a case. Doing so again changes nothing; a case that is closed meanwhile keeps
   * nothing.
   *
   * @param id the case
   * @param senderKey the pseudonym of the sender's address, never the address
   */
  void note(CaseId id, String senderKey);

  /**
   * The open cases of a sender, by an index; a case opened a moment ago may be missing.
   *
   * @param senderKey the pseudonym of the sender's address
   * @return their numbers, soonest due first
   */
  List<CaseId> openCasesOf(String senderKey);
}
