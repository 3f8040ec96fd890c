/**
 * Retention: what is past its term goes, every night, after a person released it. The room plans
 * purely from the data map's rules and a date, finds due items by their retention index and never
 * by reading a whole table, and proves what was done. It has no delete code of its own: it hands
 * items to {@link nl.mistervoip.privacy.erasure.ItemEraser}.
 */
@Configuration
@Requires(property = "sweeps.table")
@NullMarked
package nl.mistervoip.privacy.retention;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
