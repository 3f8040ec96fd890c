/**
 * Rights that change how data is used, one sub-package for each: {@code marketing} (Art. 21(2) and
 * 7(3)), {@code restriction} (Art. 18), {@code correction} (Art. 16) and {@code objection} (Art.
 * 21(1)).
 */
@NullMarked
package nl.mistervoip.privacy.rectification;

import org.jspecify.annotations.NullMarked;
