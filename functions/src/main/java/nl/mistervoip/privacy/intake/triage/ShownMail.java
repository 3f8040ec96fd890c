package nl.mistervoip.privacy.intake.triage;

import java.util.List;
import nl.mistervoip.privacy.intake.triage.TriageViews.Attached;
import nl.mistervoip.privacy.intake.triage.TriageViews.Part;

/**
 * A mail as a person may see it.
 *
 * @param from the address in its From field
 * @param subject its subject
 * @param parts its text; none when it could not or must not be read
 * @param attachments by type and size
 * @param language tag, {@code und} when unknown
 * @param reasons which words led to the reading
 * @param note what stands in the way of showing it, or empty text
 */
public record ShownMail(
    String from,
    String subject,
    List<Part> parts,
    List<Attached> attachments,
    String language,
    List<String> reasons,
    String note) {
  @Override
  public String toString() {
    return "ShownMail[REDACTED]";
  }
}
