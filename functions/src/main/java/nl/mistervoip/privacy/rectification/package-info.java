/**
 * Rights that change how data is used, one sub-package for each: {@code marketing} (Art. 21(2)),
 * {@code restriction} (Art. 18) and {@code correction} (Art. 16).
 */
@NullMarked
package nl.mistervoip.privacy.rectification;

import org.jspecify.annotations.NullMarked;
