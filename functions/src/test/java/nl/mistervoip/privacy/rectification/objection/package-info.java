/** The room on fakes. */
@NullMarked
package nl.mistervoip.privacy.rectification.objection;

import org.jspecify.annotations.NullMarked;
