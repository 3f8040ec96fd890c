package nl.mistervoip.privacy.approval.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A breach report as the API lists it: see {@code GET /api/breaches}. */
record BreachLine(
    String id,
    Instant detected,
    String state,
    Term notice,
    Term fullNotice,
    Optional<Closed> closed) {
  /** A term for telling the authority; whole hours, negative once it has passed. */
  record Term(Instant due, Optional<Long> hoursLeft, boolean overdue) {
    private static final long A_DAY = 24;

    Urgency urgency() {
      if (overdue) {
        return Urgency.OVERDUE;
      }
      return hoursLeft.orElse(Long.MAX_VALUE) < A_DAY ? Urgency.LATE : Urgency.SOON;
    }
  }

  /** How it was closed. */
  record Closed(
      String by,
      Instant at,
      String outcome,
      String legalGround,
      Optional<LocalDate> notifiedOn,
      Optional<String> reference,
      Optional<String> ground) {}

  boolean open() {
    return state.equals("open");
  }
}
