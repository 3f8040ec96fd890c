/** The room on fakes. */
@NullMarked
package nl.mistervoip.privacy.rectification.marketing;

import org.jspecify.annotations.NullMarked;
