package nl.mistervoip.privacy.approval.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.request.MarketingRights;
import nl.mistervoip.privacy.request.Right;

/**
 * Whether a right that nobody asked for can still be taken out of a running case. The workflow
 * answers the rights of a case one by one in their order; it asks for each whether it is still
 * there when it begins with it, and stands still before a question. Pure.
 */
public final class LeavingOut {
  /** Why a right stays. */
  public enum Why {
    /** The case does not answer it. */
    NOT_IN_IT,
    /** The case is closed. */
    CLOSED,
    /** Nothing else would be left: that is closing the case. */
    LAST,
    /** It is carried out as soon as the case is acknowledged. */
    AT_ONCE,
    /** The workflow works on one of the rights at this moment. */
    UNDER_WAY,
    /** Its turn is over. */
    DONE,
    /** The person was told that the data is restricted while it is weighed. */
    RESTRICTED,
    /** One package answers it together with another right. */
    PACKAGE;

    /** Its name in the API. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What can be done. */
  public sealed interface Ruling {
    /** Taken out at once: the workflow has not come to it. */
    record Now() implements Ruling {}

    /**
     * Taken out together with the question about it, which is over then.
     *
     * @param question open
     */
    record With(Approval question) implements Ruling {}

    /**
     * Not taken out.
     *
     * @param why in a word
     */
    record Stays(Why why) implements Ruling {}
  }

  /**
   * How a case stands.
   *
   * @param record the case
   * @param open the question about one of its rights that waits for somebody
   * @param begun whether the workflow ever began with a right
   */
  public record Standing(CaseRecord record, Optional<Approval> open, boolean begun) {}

  private LeavingOut() {}

  /** Whether a right can be taken out of a case as things stand. */
  public static Ruling decide(Standing standing, Right right) {
    CaseRecord record = standing.record();
    if (record.state().closed()) {
      return stays(Why.CLOSED);
    }
    if (!record.rights().contains(right)) {
      return stays(Why.NOT_IN_IT);
    }
    if (Cases.leftWithout(record, right).isEmpty()) {
      return stays(Why.LAST);
    }
    return switch (record.state()) {
      case RECEIVED -> new Ruling.Now();
      case ACKNOWLEDGED, IDENTIFYING, IDENTITY_DOUBTED -> untilItBegins(record, right);
      case IDENTIFIED -> standing.begun() ? stays(Why.UNDER_WAY) : untilItBegins(record, right);
      case AWAITING_APPROVAL ->
          standing.open().map(open -> before(record, open, right)).orElse(stays(Why.UNDER_WAY));
      case PREPARING,
          EXECUTING,
          ANSWERED,
          REFUSED,
          NEEDS_ATTENTION,
          AWAITING_POST,
          ANSWER_RETURNED ->
          atOnce(record, right) ? stays(Why.AT_ONCE) : stays(Why.UNDER_WAY);
      case CLOSED_ANSWERED, CLOSED_REFUSED, CLOSED_UNIDENTIFIED, CLOSED_WITHDRAWN ->
          stays(Why.CLOSED);
    };
  }

  private static Ruling untilItBegins(CaseRecord record, Right right) {
    return atOnce(record, right) ? stays(Why.AT_ONCE) : new Ruling.Now();
  }

  private static boolean atOnce(CaseRecord record, Right right) {
    return MarketingRights.areIn(record.rights())
        && !MarketingRights.othersIn(record.rights()).contains(right);
  }

  /** The workflow stands still before a question about one of the rights. */
  private static Ruling before(CaseRecord record, Approval open, Right right) {
    if (atOnce(record, right)) {
      return stays(Why.AT_ONCE);
    }
    List<Right> rights = record.rights();
    Right asked = rightOf(open, record).orElseThrow();
    boolean both = rights.contains(Right.ACCESS) && rights.contains(Right.PORTABILITY);
    if (both && inPackage(asked) && inPackage(right)) {
      return stays(Why.PACKAGE);
    }
    int turn = Integer.compare(rights.indexOf(right), rights.indexOf(asked));
    if (turn == 0) {
      return asked == Right.OBJECTION_OTHER ? stays(Why.RESTRICTED) : new Ruling.With(open);
    }
    return turn > 0 ? new Ruling.Now() : stays(Why.DONE);
  }

  private static boolean inPackage(Right right) {
    return right == Right.ACCESS || right == Right.PORTABILITY;
  }

  /** The right that a question of the workflow is about, if it is about answering one. */
  public static Optional<Right> rightOf(Approval approval, CaseRecord record) {
    ApprovalKind kind = approval.question().kind();
    // A transfer goes with the package that answers the right; it answers none by itself.
    return kind == ApprovalKind.TRANSFER
        ? Optional.empty()
        : kind.right().map(Right::ofWireName).map(right -> answered(right, record));
  }

  /** One package answers access and portability; its question is named after the first. */
  private static Right answered(Right right, CaseRecord record) {
    return right == Right.ACCESS && !record.rights().contains(Right.ACCESS)
        ? Right.PORTABILITY
        : right;
  }

  private static Ruling stays(Why why) {
    return new Ruling.Stays(why);
  }
}
