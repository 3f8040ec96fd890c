/**
 * Objection on grounds of one's own situation (GDPR Art. 21(1)): the data is restricted meanwhile
 * (by {@code restriction}), a person weighs, and when it is upheld what rests on the company's
 * legitimate interest is not used any more.
 */
@Configuration
@Requires(property = "objection.enabled")
@NullMarked
package nl.mistervoip.privacy.rectification.objection;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
