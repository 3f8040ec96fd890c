/**
 * Reports of breaches that came by mail (GDPR Art. 33(5), Telecommunicatiewet 11.3a(6)): the
 * register, its clock, and how a person closes an entry. The entry for the console is {@link
 * nl.mistervoip.privacy.intake.breach.BreachReports}; intake itself opens entries in the {@link
 * nl.mistervoip.privacy.intake.breach.BreachRegister}.
 */
@NullMarked
package nl.mistervoip.privacy.intake.breach;

import org.jspecify.annotations.NullMarked;
