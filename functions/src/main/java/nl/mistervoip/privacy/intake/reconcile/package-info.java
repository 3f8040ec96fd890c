/**
 * Whether every mail that came in ended somewhere: what lies in the mail bucket and what stands in
 * the register, against what became of each. The entry is {@link
 * nl.mistervoip.privacy.intake.reconcile.Reconciliation}.
 */
@NullMarked
package nl.mistervoip.privacy.intake.reconcile;

import org.jspecify.annotations.NullMarked;
