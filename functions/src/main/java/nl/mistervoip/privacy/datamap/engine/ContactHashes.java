package nl.mistervoip.privacy.datamap.engine;

import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.platform.Pseudonyms;

/** The keyed hash under which a contact stands on the suppression list. */
final class ContactHashes {
  private final Pseudonyms pseudonyms;

  ContactHashes(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  String of(MarketingContact contact) {
    return pseudonyms.of(contact.canonical());
  }
}
