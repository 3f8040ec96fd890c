/**
 * Restriction of processing (GDPR Art. 18): at once on request, without anybody's decision, by a
 * mark on every item of the person; lifted only on a person's decision and only days after the
 * person was told (Art. 18(3)). The mark is a hold, so erasure and sweeps refuse the item in the
 * same write that would remove it; marketing is told by the console's check of an address.
 */
@Configuration
@Requires(property = "restriction.notice.days")
@NullMarked
package nl.mistervoip.privacy.rectification.restriction;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
