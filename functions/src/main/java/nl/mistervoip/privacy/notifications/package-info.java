/**
 * Turns the facts that other rooms left in a case into letters a person can read, in Dutch or
 * English, and sends each one once. When to send what is decided by the state machines; what a
 * letter says is decided here, purely.
 */
@Configuration
@Requires(property = "letters.sender")
@NullMarked
package nl.mistervoip.privacy.notifications;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
