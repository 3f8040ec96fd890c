/**
 * What a raw mail says: the parts that were read, within limits, with the reply told apart from
 * what it quotes. One entry, {@link nl.mistervoip.privacy.intake.mail.MailParser}; whatever the
 * bytes, the answer is a reading.
 */
@NullMarked
package nl.mistervoip.privacy.intake.mail;

import org.jspecify.annotations.NullMarked;
