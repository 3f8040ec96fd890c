/**
 * Who received a person's data (GDPR Art. 15(1)(c)), and telling each of them when the data is
 * erased, corrected or restricted (Art. 19). Each gets a message of its own through {@link
 * nl.mistervoip.privacy.recipients.RecipientPort}, with a link to confirm by; who does not confirm
 * is reminded and then put before a person. Messages name the identifiers by which the recipient
 * knows the person and nothing else; rows, audit and state machines hold neither.
 */
@Configuration
@Requires(property = "recipients.table")
@NullMarked
package nl.mistervoip.privacy.recipients;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
