/**
 * The front door: reads any mail that reaches the desk's address, understands what is asked, and
 * opens a case, joins one, passes the mail on, wakes a person or leaves it. A mail is never
 * dropped; what software cannot read or is unsure of goes to a person.
 */
@Configuration
@Requires(property = "mail.table")
@NullMarked
package nl.mistervoip.privacy.intake;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
