/** Mails that wait for a person, requests that came by other ways, and reports of breaches. */
@NullMarked
package nl.mistervoip.privacy.approval.mail;

import org.jspecify.annotations.NullMarked;
