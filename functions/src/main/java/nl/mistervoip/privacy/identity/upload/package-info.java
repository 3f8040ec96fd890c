/**
 * The way of a masked copy of an identity document, the last resort: the link by which it is sent
 * in, the page behind it, the look at it in a function of its own, and the destruction of what was
 * sent before anyone sees anything (GDPR Art. 5(1)(c), (e); design 7.4).
 */
@NullMarked
package nl.mistervoip.privacy.identity.upload;

import org.jspecify.annotations.NullMarked;
