/**
 * Advertising stops. An objection to direct marketing is carried out at once, whoever asks (GDPR
 * Art. 21(2)-(3), Tw 11.7): what is suppressed is decided purely ({@code ContactsToSuppress}), and
 * carried out apart from that ({@code MarketingObjection}).
 */
@Configuration
@Requires(property = "marketing.lead.days")
@NullMarked
package nl.mistervoip.privacy.rectification.marketing;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
