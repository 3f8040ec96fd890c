/**
 * Masked copies of identity documents: asking for one, looking at what may be kept of it, deciding.
 */
@NullMarked
package nl.mistervoip.privacy.approval.copy;

import org.jspecify.annotations.NullMarked;
