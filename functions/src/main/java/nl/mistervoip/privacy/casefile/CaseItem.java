package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A case as the table keeps it: the record and the transition that brought it to its present state.
 * The transition is kept so that an audit entry that a crash prevented can still be written.
 *
 * @param record the case
 * @param revision how many transitions it made, 0 when just opened
 * @param last the transition that led here
 * @param lettersWait whether a letter of it still has to be printed or posted
 */
record CaseItem(CaseRecord record, long revision, Transition last, boolean lettersWait) {
  /**
   * What led to the present state.
   *
   * @param event {@code opened} or the event's name in kebab case
   * @param actor who did it
   * @param at when
   */
  record Transition(String event, String actor, Instant at) {}

  static final String CASE_ID = "case_id";
  static final String STATE = "state";
  static final String REVISION = "revision";

  /**
   * {@code open}, {@code closed}, or what {@link ClosedCases.Stage} a case past its term is in: the
   * partition of the index {@code by-due}.
   */
  static final String OPEN = "open";

  /**
   * The order within {@link #OPEN}: the due date of an open case, the moment of closing of a closed
   * one.
   */
  static final String DUE = "due";

  /** The case's data key, wrapped by KMS; removed on shredding. */
  static final String WRAPPED_KEY = "wrapped_key";

  /** Pseudonym of who opened it, while it is open: the partition of the index {@code by-sender}. */
  static final String SENDER = "sender_key";

  static final String BY_DUE = "by-due";

  /** {@code yes} while the case restricts somebody's data: partition of the index. */
  static final String RESTRICTING = "restricting";

  /** From when on it restricts: the order within {@link #RESTRICTING}. */
  static final String RESTRICTING_SINCE = "restricting_since";

  static final String BY_RESTRICTION = "by-restriction";

  /** {@code yes} while there is a claim or dispute about the case. */
  static final String CLAIM = "claim_open";

  static final String LAST_EVENT = "last_event";
  static final String LAST_ACTOR = "last_actor";
  static final String LAST_AT = "last_at";
  static final String RESUME_STATE = "resume_state";

  /** The event of a case that got more time; it stays in the state it is in. */
  static final String EXTENDED = "extended";

  /** The event of a case whose language a person corrected; it stays in the state it is in. */
  static final String LANGUAGE_CORRECTED = "language-corrected";

  /** Begins the event of a case out of which a person took a right that nobody asked for. */
  static final String LEFT_OUT = "left-out/";

  /** Begins the event of a case of which a person corrected a label; the label and yes or no. */
  static final String LABELLED = "label-corrected/";

  /** {@code yes} while a letter of the case has to be printed or posted: partition of the index. */
  static final String POSTING = "posting";

  /** When the first of those letters was made: the order within {@link #POSTING}. */
  static final String POSTING_SINCE = "posting_since";

  /** Those letters, as {@link PostMark} writes them. */
  static final String LETTERS = "post_letters";

  /** Those of them that were printed. */
  static final String PRINTED = "post_printed";

  CaseItem(CaseRecord record, long revision, Transition last) {
    this(record, revision, last, false);
  }

  CaseItem movedTo(CaseState state, CaseState aim, Transition transition) {
    return after(record.movedTo(state, aim, transition.at()), transition);
  }

  private CaseItem after(CaseRecord next, Transition transition) {
    return new CaseItem(next, revision + 1, transition, lettersWait);
  }

  CaseItem extendedBy(Extension more, String actor) {
    Transition transition = new Transition(EXTENDED, actor, more.decidedAt());
    return after(record.extendedBy(more), transition);
  }

  CaseItem answeredIn(Language language, String actor, Instant now) {
    Transition transition = new Transition(LANGUAGE_CORRECTED, actor, now);
    return after(record.answeredIn(language), transition);
  }

  CaseItem without(Right right, String actor, Instant now) {
    Transition transition = new Transition(LEFT_OUT + right.wireName(), actor, now);
    return new CaseItem(record.without(right), revision + 1, transition);
  }

  CaseItem labelled(String label, boolean read, String actor, Instant now) {
    String event = LABELLED + label + "/" + (read ? "yes" : "no");
    return after(record.labelled(label, read), new Transition(event, actor, now));
  }

  Map<String, AttributeValue> attributes() {
    Map<String, AttributeValue> item = new HashMap<>(CaseRow.attributes(record));
    item.putAll(changing());
    return item;
  }

  /** The attributes that a transition writes. */
  Map<String, AttributeValue> changing() {
    boolean closed = record.state().closed();
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(STATE, Attributes.text(record.state().name()));
    item.put(REVISION, Attributes.number(revision));
    item.put(OPEN, Attributes.text(closed ? "closed" : "open"));
    item.put(DUE, Attributes.text(closed ? last.at().toString() : record.owedBy().toString()));
    item.put(LAST_EVENT, Attributes.text(last.event()));
    item.put(LAST_ACTOR, Attributes.text(last.actor()));
    item.put(LAST_AT, Attributes.instant(last.at()));
    if (last.event().equals(LANGUAGE_CORRECTED)) {
      item.put(CaseRow.LANGUAGE, Attributes.text(record.language().tag()));
    }
    if (last.event().startsWith(LEFT_OUT)) {
      item.put(CaseRow.RIGHTS, CaseRow.rights(record));
    }
    if (last.event().startsWith(LABELLED)) {
      item.put(CaseRow.LABELS, Attributes.texts(record.labels()));
    }
    record.pause().ifPresent(pause -> item.putAll(CaseRow.attributes(pause)));
    record.extension().ifPresent(more -> item.putAll(CaseRow.attributes(more)));
    record.resumeState().ifPresent(state -> item.put(RESUME_STATE, Attributes.text(state.name())));
    return item;
  }

  static CaseItem of(Map<String, AttributeValue> item) {
    boolean lettersWait = item.containsKey(POSTING);
    return new CaseItem(
        CaseRow.record(item), Attributes.number(item, REVISION), transition(item), lettersWait);
  }

  private static Transition transition(Map<String, AttributeValue> item) {
    return new Transition(
        Attributes.text(item, LAST_EVENT),
        Attributes.text(item, LAST_ACTOR),
        Attributes.instant(item, LAST_AT));
  }
}
