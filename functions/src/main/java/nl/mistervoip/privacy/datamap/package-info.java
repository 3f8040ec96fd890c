/**
 * The data map: every store of the company that holds personal data, as declared in {@code
 * datamap/*.yaml}, and what can be asked of these stores. Access, erasure, retention and the legal
 * texts are all generated from the map. This package is the vocabulary: what the map says, what is
 * found by it, and the interfaces by which other rooms read and write. Below it, {@code schema}
 * reads and checks the map, {@code engine} finds and writes items and cuts every identifier to the
 * interval in which the person held it, {@code tables} is what it asks, {@code connection} and
 * {@code port} are what answers, and {@code live} compares the map with the stores as they are.
 */
@Configuration
@Requires(property = "landscape.prefix")
@NullMarked
package nl.mistervoip.privacy.datamap;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
