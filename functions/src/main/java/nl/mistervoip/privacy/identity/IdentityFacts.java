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
 * @param contacts the contact points on file, none when nobody was found
 * @param sender the address that the mail came from
 * @param authenticated whether that sender is aligned (DMARC, or SPF or DKIM aligned)
 * @param labels what was read in the mail, by wire name
 * @param receivedAt when the mail server accepted the request
 */
record IdentityFacts(
    List<Right> rights,
    Set<DataKind> kinds,
    Located who,
    List<ContactPoint> contacts,
    String sender,
    boolean authenticated,
    List<String> labels,
    Instant receivedAt) {
  @Override
  public String toString() {
    return "IdentityFacts[REDACTED]";
  }
}
