/** The room on fakes. */
@NullMarked
package nl.mistervoip.privacy.rectification.restriction;

import org.jspecify.annotations.NullMarked;
