/**
 * Mails that wait, failed or belong to a case, breach reports, and requests that came by letter,
 * phone or at the counter.
 */
@NullMarked
package nl.mistervoip.privacy.approval.web.mail;

import org.jspecify.annotations.NullMarked;
