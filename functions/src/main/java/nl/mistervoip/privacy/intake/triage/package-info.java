/**
 * Mails that wait for a person: the queue, one mail to look at, the person's decision, and what can
 * be learned from it without personal data. The entry for other rooms is {@link
 * nl.mistervoip.privacy.intake.triage.TriageDesk}; what is decided is carried out by intake's own
 * function.
 */
@NullMarked
package nl.mistervoip.privacy.intake.triage;

import org.jspecify.annotations.NullMarked;
