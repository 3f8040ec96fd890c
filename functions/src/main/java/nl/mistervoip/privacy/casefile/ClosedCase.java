package nl.mistervoip.privacy.casefile;

import java.time.Instant;

/**
 * A case that ended.
 *
 * @param record the case
 * @param at when it was closed
 */
public record ClosedCase(CaseRecord record, Instant at) {}
