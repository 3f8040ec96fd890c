package nl.mistervoip.privacy.intake.triage;

import java.util.List;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;

/**
 * What was missed.
 *
 * @param rights that are asked; none for a matter
 * @param label what the mail should have been read as
 */
record Missed(List<Right> rights, String label) {
  /** An answer to access names the recipients; whatever else is asked needs its own. */
  boolean coveredBy(CaseRecord record) {
    boolean listed =
        rights.contains(Right.RECIPIENTS_LIST) && record.rights().contains(Right.ACCESS);
    return rights.isEmpty()
        ? record.matter().map(MatterKind::label).filter(label::equals).isPresent()
        : listed || record.rights().containsAll(rights);
  }
}
