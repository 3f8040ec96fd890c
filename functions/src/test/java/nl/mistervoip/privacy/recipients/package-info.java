/** Tests of telling and naming recipients. */
@NullMarked
package nl.mistervoip.privacy.recipients;

import org.jspecify.annotations.NullMarked;
