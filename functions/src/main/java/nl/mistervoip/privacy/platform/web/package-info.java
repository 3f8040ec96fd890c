/**
 * What a function behind API Gateway needs to speak HTTP: requests and answers of the proxy
 * integration (payload format 1.0), pages that are safe to open from a mail, and security headers
 * on every answer. Knows nothing of cases.
 */
@NullMarked
package nl.mistervoip.privacy.platform.web;

import org.jspecify.annotations.NullMarked;
