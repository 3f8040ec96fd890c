/**
 * The case itself: its record with the lifecycle enforced on every write, and the vault that keeps
 * everything personal sealed under the case's own key until the case's term ends.
 */
@Configuration
@Requires(property = "cases.table")
@NullMarked
package nl.mistervoip.privacy.casefile;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
