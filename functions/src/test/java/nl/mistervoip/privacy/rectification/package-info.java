/** The room on fakes. */
@NullMarked
package nl.mistervoip.privacy.rectification;

import org.jspecify.annotations.NullMarked;
