package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.request.Right;

/**
 * Everything the policy may look at.
 *
 * @param rights what is asked
 * @param kinds the kinds of data that this concerns
 * @param who whom the stores know under what the mail says
 * @param onFile what the stores hold to ask that person by
 * @param sender the address that the mail came from
 * @param authenticated whether that sender is aligned (DMARC, or SPF or DKIM aligned)
 * @param labels what was read in the mail, by wire name
 * @param history what happened before at the contact points on file
 * @param receivedAt when the mail server accepted the request
 * @param now the time of deciding
 */
record IdentityFacts(
    List<Right> rights,
    Set<DataKind> kinds,
    Located who,
    OnFile onFile,
    String sender,
    boolean authenticated,
    List<String> labels,
    History history,
    Instant receivedAt,
    Instant now) {
  /**
   * What the stores hold to ask a person by.
   *
   * @param contacts the contact points, none when nobody was found
   * @param facts whether there are facts to ask for: customer number and last invoice
   * @param business whether it is a company, whose people use its lines
   * @param sharedMailbox whether every mail address is on file of another customer as well
   */
  record OnFile(
      List<ContactPoint> contacts, boolean facts, boolean business, boolean sharedMailbox) {
    @Override
    public String toString() {
      return "OnFile[REDACTED]";
    }
  }

  @Override
  public String toString() {
    return "IdentityFacts[REDACTED]";
  }
}
