/**
 * The console's screens as a person meets them: found, read and pressed by headings, labels and
 * buttons, in either language, by mouse, finger or keyboard.
 */
@NullMarked
package nl.mistervoip.privacy.approval.web.screen;

import org.jspecify.annotations.NullMarked;
