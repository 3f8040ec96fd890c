package nl.mistervoip.privacy.intake.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.mistervoip.privacy.intake.triage.ShownMail;

/** What people see of breach reports. */
public final class BreachViews {
  private BreachViews() {}

  /**
   * A term for telling the authority.
   *
   * @param due by when
   * @param hoursLeft while the report is open: whole hours until then, rounded down; negative once
   *     it has passed
   * @param overdue whether it has passed and the report is open
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Term(Instant due, Optional<Long> hoursLeft, boolean overdue) {
    static Term running(Instant due, Instant now) {
      Duration left = Duration.between(now, due);
      long hours = Math.floorDiv(left.toSeconds(), 3600L);
      return new Term(due, Optional.of(hours), left.isNegative());
    }

    static Term ended(Instant due) {
      return new Term(due, Optional.empty(), false);
    }
  }

  /**
   * How a report was closed.
   *
   * @param by who closed it
   * @param at when
   * @param outcome by its name, see {@link BreachOutcome}
   * @param legalGround the rule on which that rests
   * @param notifiedOn the day on which the authority was told
   * @param reference under which the authority knows it
   * @param ground why there was no breach or no notice
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Closed(
      String by,
      Instant at,
      String outcome,
      String legalGround,
      Optional<LocalDate> notifiedOn,
      Optional<String> reference,
      Optional<String> ground) {
    static Closed of(Closing closing) {
      BreachOutcome outcome = closing.outcome();
      Optional<BreachOutcome.Notified> notice =
          outcome instanceof BreachOutcome.Notified notified
              ? Optional.of(notified)
              : Optional.empty();
      return new Closed(
          closing.by(),
          closing.at(),
          outcome.name(),
          outcome.ground(),
          notice.map(BreachOutcome.Notified::on),
          notice.map(BreachOutcome.Notified::reference),
          why(outcome));
    }

    private static Optional<String> why(BreachOutcome outcome) {
      return switch (outcome) {
        case BreachOutcome.Notified notified -> Optional.empty();
        case BreachOutcome.NoBreach none -> Optional.of(none.why().wireName());
        case BreachOutcome.UnlikelyRisk unlikely -> Optional.of(ClosingRules.UNLIKELY_RISK);
      };
    }
  }

  /**
   * A report in the list.
   *
   * @param id the SES message id of the mail
   * @param detected its receipt, which counts as detection
   * @param state {@code open} or {@code closed}
   * @param notice by when the authority has the first notice
   * @param fullNotice by when the authority has everything
   * @param closed how it was closed, once it was
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Line(
      String id,
      Instant detected,
      String state,
      Term notice,
      Term fullNotice,
      Optional<Closed> closed) {
    static Line of(BreachRegister.Entry entry, Instant now) {
      return new Line(
          entry.mailId(),
          entry.clock().detectedAt(),
          entry.state().name().toLowerCase(Locale.ROOT),
          term(entry, entry.clock().noticeDueBy(), now),
          term(entry, entry.clock().fullNoticeDueBy(), now),
          entry.closing().map(Closed::of));
    }

    private static Term term(BreachRegister.Entry entry, Instant due, Instant now) {
      return switch (entry.state()) {
        case OPEN -> Term.running(due, now);
        case CLOSED -> Term.ended(due);
      };
    }
  }

  /**
   * A page of the list.
   *
   * @param breaches open ones soonest due first, closed ones newest due date first
   * @param next the cursor of the page after it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Lines(List<Line> breaches, Optional<String> next) {}

  /**
   * A report in full.
   *
   * @param line as in the list
   * @param reason why it was closed like that, or empty text
   * @param mail the mail, for who may see it and as long as it is kept
   * @param note what stands in the way of showing the mail, or empty text
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Report(Line line, String reason, Optional<ShownMail> mail, String note) {
    @Override
    public String toString() {
      return "Report[" + line.id() + "]";
    }
  }
}
