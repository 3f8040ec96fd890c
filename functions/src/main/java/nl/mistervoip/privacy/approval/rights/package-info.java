/**
 * Rights that change how data is used, and what follows on a case: restrictions, corrections,
 * extensions, recipients, and what other systems ask before they act.
 */
@NullMarked
package nl.mistervoip.privacy.approval.rights;

import org.jspecify.annotations.NullMarked;
