/**
 * Calling an interface of another company, or of a system that is no table of ours: JSON over HTTP,
 * each request signed (RFC 9421) with a key that never leaves KMS. What is asked there is the
 * caller's; {@code docs/store-port.md} is what the other side implements.
 */
@NullMarked
package nl.mistervoip.privacy.platform.port;

import org.jspecify.annotations.NullMarked;
