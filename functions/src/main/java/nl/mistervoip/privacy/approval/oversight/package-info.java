/** What accounts for what was done: the audit, figures and retention sweeps. */
@NullMarked
package nl.mistervoip.privacy.approval.oversight;

import org.jspecify.annotations.NullMarked;
