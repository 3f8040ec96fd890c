package nl.mistervoip.privacy.recipients;

import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What makes a message one of its kind: nobody is told twice of the same.
 *
 * @param caseId the case
 * @param deed what was done, and which time in this case
 * @param recipient the recipient's id in the data map
 */
record NoticeKey(CaseId caseId, Deed deed, String recipient) {
  /** Of what was done for the first time. */
  NoticeKey(CaseId caseId, Act act, String recipient) {
    this(caseId, Deed.first(act), recipient);
  }

  /** As it stands in tables: {@code MV-7K3F-9Q2M/erasure/incasso}. */
  String value() {
    return caseId + "/" + deed.wireName() + "/" + recipient;
  }

  static NoticeKey of(String value) {
    String[] parts = value.split("/", 3);
    return new NoticeKey(new CaseId(parts[0]), Deed.ofWireName(parts[1]), parts[2]);
  }

  /** How a person of the team and the audit name it. */
  String reference() {
    return deed.wireName() + "/" + recipient;
  }

  Act act() {
    return deed.act();
  }
}
