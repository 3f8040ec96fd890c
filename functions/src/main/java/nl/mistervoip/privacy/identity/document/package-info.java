/**
 * Copies of identity documents: what of them can be seen that should be covered, and the keep-only
 * copy, a black page on which only the expected name and birth date remain. Bytes in, bytes out: no
 * file, no network, no log. What it cannot be sure of counts as visible (GDPR Art. 5(1)(c)).
 */
@NullMarked
package nl.mistervoip.privacy.identity.document;

import org.jspecify.annotations.NullMarked;
