/**
 * Who is asking: the policy that picks the lightest means that will do, the one-time link and code
 * to contact points that were on file before the request, and the page on which the person confirms
 * (GDPR Art. 12(6)).
 */
@Configuration
@Requires(property = "challenges.table")
@NullMarked
package nl.mistervoip.privacy.identity;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
