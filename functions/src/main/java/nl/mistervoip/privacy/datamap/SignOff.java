package nl.mistervoip.privacy.datamap;

import java.time.LocalDate;

/**
 * A person's signature under a retention rule. It holds for one text of the rule only.
 *
 * @param version of the rule, from 1, counted up at each change
 * @param validFrom the first day on which the rule runs
 * @param by who signed, as the user id of the sign-in
 * @param role as what
 * @param on the day of signing
 * @param digest SHA-256 of the rule's text, 64 hexadecimal digits
 */
public record SignOff(
    int version, LocalDate validFrom, String by, String role, LocalDate on, String digest) {}
