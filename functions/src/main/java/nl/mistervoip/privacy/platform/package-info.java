/**
 * Technical helpers that two rooms or more use: settings, start-up, JSON, AWS clients, the mail
 * outbox. No law here.
 */
@NullMarked
package nl.mistervoip.privacy.platform;

import org.jspecify.annotations.NullMarked;
