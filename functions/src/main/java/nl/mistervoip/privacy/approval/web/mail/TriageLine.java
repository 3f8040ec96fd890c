package nl.mistervoip.privacy.approval.web.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail that waits for a person, as the API lists it: see {@code GET /api/triage}; without a
 * reading for who may not know.
 */
public record TriageLine(
    String id,
    Instant received,
    long ageHours,
    LocalDate due,
    String state,
    String kind,
    String reason,
    Optional<Reading> reading,
    Optional<Instant> decidedAt) {
  /** What software made of a mail. */
  record Reading(
      List<String> labels,
      Optional<String> caseId,
      Map<String, String> verdicts,
      Optional<String> first) {}

  /** Whether it can be opened; a mail that is handled elsewhere shows nothing. */
  public boolean readable() {
    return !kind.equals("set-aside");
  }
}
