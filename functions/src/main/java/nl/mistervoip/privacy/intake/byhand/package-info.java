/**
 * Requests that came by letter, by phone or at the counter, typed in by the team. Each becomes a
 * mail in the mail bucket and a decided entry of the mail register, so that everything after it is
 * done as for a mail. The entry for other rooms is {@link
 * nl.mistervoip.privacy.intake.byhand.HandDesk}.
 */
@NullMarked
package nl.mistervoip.privacy.intake.byhand;

import org.jspecify.annotations.NullMarked;
