package nl.mistervoip.privacy.approval.web.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Urgency;

/** A breach report as the API lists it: see {@code GET /api/breaches}. */
public record BreachLine(
    String id,
    Instant detected,
    String state,
    Term notice,
    Term fullNotice,
    Optional<Closed> closed) {
  /** A term for telling the authority; whole hours, negative once it has passed. */
  public record Term(Instant due, Optional<Long> hoursLeft, boolean overdue) {
    private static final long A_DAY = 24;

    /** How near the end of the term is. */
    public Urgency urgency() {
      if (overdue) {
        return Urgency.OVERDUE;
      }
      return hoursLeft.orElse(Long.MAX_VALUE) < A_DAY ? Urgency.LATE : Urgency.SOON;
    }

    /** How long is left for telling the authority, in words. */
    public String left(Shell shell) {
      long hours = hoursLeft.orElse(0L);
      return overdue
          ? shell.say("hours.over", "hours", Long.toString(-hours))
          : shell.say("hours.left", "hours", Long.toString(hours));
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
