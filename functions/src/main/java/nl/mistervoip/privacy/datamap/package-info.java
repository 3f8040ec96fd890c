/**
 * The data map: every store of the company that holds personal data, as declared in {@code
 * datamap/*.yaml}, and the one engine that finds a person's items in them. Access, erasure,
 * retention and the legal texts are all generated from the map. The engine cuts every identifier to
 * the interval in which the person held it.
 */
@Configuration
@Requires(property = "landscape.prefix")
@NullMarked
package nl.mistervoip.privacy.datamap;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
