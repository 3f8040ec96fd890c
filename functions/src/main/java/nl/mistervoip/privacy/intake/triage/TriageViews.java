package nl.mistervoip.privacy.intake.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people see of waiting mails. */
public final class TriageViews {
  private TriageViews() {}

  /**
   * A mail in the list.
   *
   * @param id the SES message id
   * @param received its receipt
   * @param ageHours whole hours since then
   * @param due by when an answer is owed, whatever it turns out to be (GDPR Art. 12(3))
   * @param state {@code waiting} or {@code decided}
   * @param kind {@code triage} or {@code alarm}
   * @param reason why a person has to look, {@code SET_ASIDE} when it is not handled here
   * @param reading what software proposes; absent for who may not know
   * @param decidedAt when somebody decided, of a mail whose decision is not carried out yet
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Line(
      String id,
      Instant received,
      long ageHours,
      LocalDate due,
      String state,
      String kind,
      String reason,
      Optional<Reading> reading,
      Optional<Instant> decidedAt) {}

  /**
   * What software made of a mail, and what it proposes.
   *
   * @param labels by wire name
   * @param caseId the case it may belong to
   * @param verdicts what SES found, by check
   * @param first the mail that it sends back to us
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Reading(
      List<String> labels,
      Optional<String> caseId,
      Map<String, String> verdicts,
      Optional<String> first) {}

  /**
   * A page of the list.
   *
   * @param mails oldest receipt first
   * @param next the cursor of the page after it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Lines(List<Line> mails, Optional<String> next) {}

  /** A page of what was learned, oldest first. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Lessons(List<Correction> corrections, Optional<String> next) {}

  /**
   * One way of reading the mail: its plain text or its HTML as text.
   *
   * @param name {@code text} or {@code html}
   * @param text with any BSN masked
   * @param cut whether there is more of it than is shown
   */
  public record Part(String name, String text, boolean cut) {}

  /**
   * An attachment; its content is never shown here.
   *
   * @param type its media type
   * @param bytes its size
   */
  public record Attached(String type, long bytes) {}

  /**
   * A mail in full, for a person who decides on it.
   *
   * @param line as in the list
   * @param mail what it says; its fields stand beside the line
   */
  public record Mail(Line line, @JsonUnwrapped ShownMail mail) {
    @Override
    public String toString() {
      return "Mail[REDACTED]";
    }
  }

  /**
   * A decision that was taken.
   *
   * @param id of the mail
   * @param state {@code decided}: it is being carried out
   * @param by who decided
   * @param ruling {@code open}, {@code merge}, {@code forward} or {@code leave}
   * @param labels that were settled
   */
  public record Decided(String id, String state, String by, String ruling, List<String> labels) {}
}
