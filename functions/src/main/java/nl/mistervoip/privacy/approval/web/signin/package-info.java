/**
 * Signing in at the issuer, sessions, cookies, and where a browser may be sent back to; {@code
 * Door} is its entry.
 */
@NullMarked
package nl.mistervoip.privacy.approval.web.signin;

import org.jspecify.annotations.NullMarked;
