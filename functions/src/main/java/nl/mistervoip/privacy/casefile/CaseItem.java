package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.DueDates;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Pause;
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

  /** When the person was asked to show who is asking, in time to pause the second due dates. */
  static final String PAUSED_AT = "paused_at";

  /** When the person was no longer waited for. */
  static final String RESUMED_AT = "resumed_at";

  /** The event of a case that got more time; it stays in the state it is in. */
  static final String EXTENDED = "extended";

  /** The event of a case whose language a person corrected; it stays in the state it is in. */
  static final String LANGUAGE_CORRECTED = "language-corrected";

  /** Begins the event of a case out of which a person took a right that nobody asked for. */
  static final String LEFT_OUT = "left-out/";

  /** Begins the event of a case of which a person corrected a label; the label and yes or no. */
  static final String LABELLED = "label-corrected/";

  private static final String LABELS = "labels";
  private static final String LANGUAGE = "language";
  private static final String RIGHTS = "rights";
  private static final String EXTENDED_UNTIL = "extended_until";
  private static final String EXTENDED_GROUND = "extended_ground";
  private static final String EXTENDED_AT = "extended_at";

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

  private AttributeValue rights() {
    return Attributes.texts(record.rights().stream().map(Right::wireName).toList());
  }

  Map<String, AttributeValue> attributes() {
    Map<String, AttributeValue> item = new HashMap<>(changing());
    item.put(CASE_ID, Attributes.text(record.id().value()));
    item.put(RIGHTS, rights());
    item.put(LABELS, Attributes.texts(record.labels()));
    item.put(LANGUAGE, Attributes.text(record.language().tag()));
    item.put("received_at", Attributes.instant(record.receivedAt()));
    item.put("received_on", Attributes.text(record.due().received().toString()));
    item.put("due_on", Attributes.text(record.due().due().toString()));
    item.put("due_outer", Attributes.text(record.due().dueOuter().toString()));
    item.put("extended", Attributes.text(record.due().extended().toString()));
    item.put("ack_by", Attributes.text(record.due().ackBy().toString()));
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
      item.put(LANGUAGE, Attributes.text(record.language().tag()));
    }
    if (last.event().startsWith(LEFT_OUT)) {
      item.put(RIGHTS, rights());
    }
    if (last.event().startsWith(LABELLED)) {
      item.put(LABELS, Attributes.texts(record.labels()));
    }
    record.pause().ifPresent(pause -> item.putAll(attributes(pause)));
    record.extension().ifPresent(more -> item.putAll(attributes(more)));
    record.resumeState().ifPresent(state -> item.put(RESUME_STATE, Attributes.text(state.name())));
    return item;
  }

  static CaseItem of(Map<String, AttributeValue> item) {
    CaseState state = CaseState.valueOf(Attributes.text(item, STATE));
    List<Right> rights = Attributes.texts(item, RIGHTS).stream().map(Right::ofWireName).toList();
    CaseRecord record =
        new CaseRecord(
            new CaseId(Attributes.text(item, CASE_ID)),
            state,
            rights,
            Attributes.texts(item, LABELS),
            Language.ofTag(Attributes.text(item, LANGUAGE)),
            Attributes.instant(item, "received_at"),
            dates(item),
            CaseRecord.waitingFor(state),
            Attributes.optionalText(item, RESUME_STATE).map(CaseState::valueOf),
            pause(item),
            extension(item));
    boolean lettersWait = item.containsKey(POSTING);
    return new CaseItem(record, Attributes.number(item, REVISION), transition(item), lettersWait);
  }

  private static Map<String, AttributeValue> attributes(Pause pause) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(PAUSED_AT, Attributes.instant(pause.since()));
    pause.until().ifPresent(end -> item.put(RESUMED_AT, Attributes.instant(end)));
    return item;
  }

  private static Map<String, AttributeValue> attributes(Extension more) {
    return Map.of(
        EXTENDED_UNTIL, Attributes.text(more.until().toString()),
        EXTENDED_GROUND, Attributes.text(more.ground().name()),
        EXTENDED_AT, Attributes.instant(more.decidedAt()));
  }

  private static Optional<Extension> extension(Map<String, AttributeValue> item) {
    return Attributes.optionalText(item, EXTENDED_UNTIL)
        .map(
            until ->
                new Extension(
                    Extension.Ground.valueOf(Attributes.text(item, EXTENDED_GROUND)),
                    LocalDate.parse(until),
                    Attributes.instant(item, EXTENDED_AT)));
  }

  private static Optional<Pause> pause(Map<String, AttributeValue> item) {
    return Attributes.optionalText(item, PAUSED_AT)
        .map(
            since ->
                new Pause(
                    Instant.parse(since),
                    Attributes.optionalText(item, RESUMED_AT).map(Instant::parse)));
  }

  private static Transition transition(Map<String, AttributeValue> item) {
    return new Transition(
        Attributes.text(item, LAST_EVENT),
        Attributes.text(item, LAST_ACTOR),
        Attributes.instant(item, LAST_AT));
  }

  private static DueDates dates(Map<String, AttributeValue> item) {
    return new DueDates(
        date(item, "received_on"),
        date(item, "due_on"),
        date(item, "due_outer"),
        date(item, "extended"),
        date(item, "ack_by"));
  }

  private static LocalDate date(Map<String, AttributeValue> item, String name) {
    return LocalDate.parse(Attributes.text(item, name));
  }
}
