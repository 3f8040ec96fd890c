/** Tests of calling other systems. */
@NullMarked
package nl.mistervoip.privacy.platform.port;

import org.jspecify.annotations.NullMarked;
