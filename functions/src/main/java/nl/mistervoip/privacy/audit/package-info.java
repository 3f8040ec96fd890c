/**
 * The append-only, hash-chained record of what was done to each case and by whom, with a daily
 * anchor that nobody can overwrite (GDPR Art. 5(2)). Entries hold ids, events, grounds and hashes,
 * never personal data.
 */
@Configuration
@Requires(property = "audit.table")
@NullMarked
package nl.mistervoip.privacy.audit;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
