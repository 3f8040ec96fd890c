/** The room on fakes. */
@NullMarked
package nl.mistervoip.privacy.rectification.correction;

import org.jspecify.annotations.NullMarked;
