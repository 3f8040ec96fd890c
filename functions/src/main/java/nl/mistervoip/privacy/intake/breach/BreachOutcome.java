package nl.mistervoip.privacy.intake.breach;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** What became of a breach report; kept in the register, so no personal data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = BreachOutcome.Notified.class, name = BreachOutcome.NOTIFIED),
  @JsonSubTypes.Type(value = BreachOutcome.NoBreach.class, name = BreachOutcome.NO_BREACH),
  @JsonSubTypes.Type(value = BreachOutcome.UnlikelyRisk.class, name = BreachOutcome.NOT_NOTIFIABLE)
})
public sealed interface BreachOutcome {
  /** Name of {@link Notified}. */
  String NOTIFIED = "notified";

  /** Name of {@link NoBreach}. */
  String NO_BREACH = "no-breach";

  /** Name of {@link UnlikelyRisk}. */
  String NOT_NOTIFIABLE = "not-notifiable";

  /**
   * The authority was told (Regulation (EU) 611/2013 Art. 2; GDPR Art. 33).
   *
   * @param on the day of the notice, in Amsterdam
   * @param reference under which the authority knows it
   */
  record Notified(LocalDate on, String reference) implements BreachOutcome {}

  /**
   * There was no breach of personal data for which this company answers (GDPR Art. 4(12)).
   *
   * @param why on which finding
   */
  record NoBreach(Finding why) implements BreachOutcome {}

  /**
   * A breach that is unlikely to result in a risk (GDPR Art. 33(1)), of data that was not processed
   * for the telecom service: Regulation (EU) 611/2013 knows no such exception.
   */
  record UnlikelyRisk() implements BreachOutcome {}

  /** Why a report is of no breach (GDPR Art. 4(12)). */
  enum Finding {
    /** Nothing was destroyed, lost, changed, disclosed or read without right. */
    NO_INCIDENT("no-incident"),
    /** Something happened, and no personal data was in it. */
    NO_PERSONAL_DATA("no-personal-data"),
    /** The data is of another controller, who was told. */
    NOT_OUR_DATA("not-our-data");

    private final String wireName;

    Finding(String wireName) {
      this.wireName = wireName;
    }

    /** As it is sent and shown. */
    public String wireName() {
      return wireName;
    }
  }

  /** As it is sent and shown. */
  default String name() {
    return switch (this) {
      case Notified notified -> NOTIFIED;
      case NoBreach none -> NO_BREACH;
      case UnlikelyRisk unlikely -> NOT_NOTIFIABLE;
    };
  }

  /** The rule on which it rests, as the audit shows it. */
  default String ground() {
    return switch (this) {
      case Notified notified -> "Tw 11.3a; Regulation (EU) 611/2013 Art. 2; GDPR Art. 33";
      case NoBreach none -> "GDPR Art. 4(12)";
      case UnlikelyRisk unlikely -> "GDPR Art. 33(1)";
    };
  }
}
