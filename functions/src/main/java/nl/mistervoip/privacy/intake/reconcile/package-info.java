/**
 * Whether every mail that came in ended somewhere: what lies in the mail bucket and what stands in
 * the register, against what became of each, and the mails on which intake gave up. The entries are
 * {@link nl.mistervoip.privacy.intake.reconcile.Reconciliation} and {@link
 * nl.mistervoip.privacy.intake.reconcile.FailedMailDesk}.
 */
@NullMarked
package nl.mistervoip.privacy.intake.reconcile;

import org.jspecify.annotations.NullMarked;
