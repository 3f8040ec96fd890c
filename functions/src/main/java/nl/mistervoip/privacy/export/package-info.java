/**
 * Access and portability (GDPR Art. 15 and 20): gathers what the data map finds of a person, takes
 * out what is not theirs to see, and packs it with a letter that explains it. Reads the company's
 * stores, never changes them.
 */
@Configuration
@Requires(property = "export.enabled", value = "true")
@NullMarked
package nl.mistervoip.privacy.export;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
