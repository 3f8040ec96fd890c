/**
 * The reconciliation of the retention index: walks the company's tables in pages, a part every
 * night, and gives a shard to rows that were written without one. The only place that reads whole
 * tables, within a budget of read capacity.
 */
@Configuration
@Requires(property = "reconcile.read.units")
@NullMarked
package nl.mistervoip.privacy.retention.expiry;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
