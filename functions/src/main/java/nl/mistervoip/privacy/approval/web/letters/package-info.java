/** Letters as they would read before they go, and those that somebody prints and posts. */
@NullMarked
package nl.mistervoip.privacy.approval.web.letters;

import org.jspecify.annotations.NullMarked;
