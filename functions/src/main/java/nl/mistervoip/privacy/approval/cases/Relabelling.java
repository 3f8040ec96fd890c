package nl.mistervoip.privacy.approval.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.request.CaseState;

/**
 * What follows when a person says that the mail of a case is something else than it was read as,
 * besides its rights; and until when that can still be followed. Pure.
 */
final class Relabelling {
  /** What can be said of a mail besides the rights that it asks for. */
  enum Reading {
    /** Somebody asks for another person. */
    ON_BEHALF,
    /** It is about somebody who has died. */
    DECEASED,
    /** It takes a request back. */
    WITHDRAWAL_OF_REQUEST,
    /** It reports a breach. */
    BREACH_REPORT,
    /** It asks for nothing under the privacy law. */
    NOT_PRIVACY;

    /** The label of a mail, as everywhere. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the case ends by it, once somebody agrees. */
    boolean ends() {
      return switch (this) {
        case DECEASED, WITHDRAWAL_OF_REQUEST, NOT_PRIVACY -> true;
        case ON_BEHALF, BREACH_REPORT -> false;
      };
    }

    static Reading ofWireName(String name) {
      return Arrays.stream(values())
          .filter(one -> one.wireName().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("There is no such reading."));
    }

    static List<String> names() {
      return Arrays.stream(values()).map(Reading::wireName).toList();
    }
  }

  /** Why it is too late, or needless. */
  enum Why {
    /** The case stands so already. */
    SAME,
    /** The case is closed. */
    CLOSED,
    /** Who asks is settled. */
    SETTLED,
    /** It is being carried out, and finished first. */
    UNDER_WAY,
    /** It is asked already whether the case is closed. */
    ASKED,
    /** The answer was given. */
    ANSWERED,
    /** The mail is not kept any more. */
    GONE;

    /** Its name in the API. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What follows. */
  sealed interface Outcome {
    /** The case is labelled otherwise: that decides how it is settled who asks. */
    record Mark() implements Outcome {}

    /**
     * Somebody is asked to close the case, with the letter that fits.
     *
     * @param marks whether the case is labelled as well, so that nobody is asked to prove anything
     *     meanwhile
     */
    record End(boolean marks) implements Outcome {}

    /** Somebody is asked whether the request was taken back. */
    record TakeBack() implements Outcome {}

    /** People are woken for a breach. */
    record Wake() implements Outcome {}

    /**
     * Nothing.
     *
     * @param why in a word
     */
    record Stays(Why why) implements Outcome {}
  }

  /** What of a case is finished before anything else is done with it, or was given already. */
  private static final Set<CaseState> GIVEN =
      Set.of(
          CaseState.ANSWERED,
          CaseState.REFUSED,
          CaseState.AWAITING_POST,
          CaseState.ANSWER_RETURNED);

  /**
   * A case as it stands.
   *
   * @param record the case
   * @param kept whether its mail is
   * @param woken whether a person said before that it reports a breach
   * @param closing whether somebody is asked to close the case
   */
  record Standing(CaseRecord record, boolean kept, boolean woken, boolean closing) {
    boolean says(Reading reading) {
      return record.labels().contains(reading.wireName())
          || (reading == Reading.BREACH_REPORT && woken);
    }
  }

  private Relabelling() {}

  /** What follows when a person says that a mail is this, as things stand. */
  static Outcome decide(Standing standing, Reading reading) {
    CaseRecord record = standing.record();
    if (standing.says(reading)) {
      return stays(Why.SAME);
    }
    return switch (reading) {
      case ON_BEHALF -> mark(record);
      case BREACH_REPORT -> standing.kept() ? new Outcome.Wake() : stays(Why.GONE);
      case WITHDRAWAL_OF_REQUEST -> ending(standing, new Outcome.TakeBack());
      case NOT_PRIVACY -> ending(standing, new Outcome.End(false));
      case DECEASED ->
          ending(standing, new Outcome.End(Cases.LABELS_OPEN.contains(record.state())));
    };
  }

  /** What follows when a person says that a mail is not this, though it was read so. */
  static Outcome undo(Standing standing, Reading reading) {
    boolean marked = standing.record().labels().contains(reading.wireName());
    return switch (reading) {
      case ON_BEHALF, DECEASED -> marked ? mark(standing.record()) : stays(Why.SAME);
      // Each of these is before people, who say so where it is decided.
      case BREACH_REPORT, WITHDRAWAL_OF_REQUEST, NOT_PRIVACY -> stays(Why.SAME);
    };
  }

  private static Outcome mark(CaseRecord record) {
    if (record.state().closed()) {
      return stays(Why.CLOSED);
    }
    return Cases.LABELS_OPEN.contains(record.state()) ? new Outcome.Mark() : stays(Why.SETTLED);
  }

  private static Outcome ending(Standing standing, Outcome otherwise) {
    CaseState state = standing.record().state();
    if (state.closed()) {
      return stays(Why.CLOSED);
    }
    if (state == CaseState.EXECUTING) {
      return stays(Why.UNDER_WAY);
    }
    if (GIVEN.contains(state)) {
      return stays(Why.ANSWERED);
    }
    if (standing.closing()) {
      return stays(Why.ASKED);
    }
    return standing.kept() ? otherwise : stays(Why.GONE);
  }

  private static Outcome stays(Why why) {
    return new Outcome.Stays(why);
  }
}
