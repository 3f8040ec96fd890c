/**
 * Rectification (GDPR Art. 16): a person of the team proposes what becomes different, of fields
 * that the data map lets be corrected; what it does to each row is planned with digests before and
 * after; somebody else approves exactly that; then each row is written only as it was planned for,
 * with the copies that the map names, and read back. {@link
 * nl.mistervoip.privacy.rectification.correction.CorrectionDesk} is the entry for the console.
 */
@Configuration
@Requires(property = "correction.enabled")
@NullMarked
package nl.mistervoip.privacy.rectification.correction;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
