package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.Projection;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.DueDates;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Pause;
import nl.mistervoip.privacy.request.Right;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The part of a case's row that its {@link CaseRecord} is made of: what a list of cases reads. */
final class CaseRow {
  static final String LANGUAGE = "language";
  static final String RIGHTS = "rights";

  static final String LABELS = "labels";
  private static final String RECEIVED_AT = "received_at";
  private static final String RECEIVED_ON = "received_on";
  private static final String DUE_ON = "due_on";
  private static final String DUE_OUTER = "due_outer";
  private static final String AT_MOST_EXTENDED = "extended";
  private static final String ACK_BY = "ack_by";

  /** When the person was asked to show who is asking, in time to pause the second due dates. */
  private static final String PAUSED_AT = "paused_at";

  /** When the person was no longer waited for. */
  private static final String RESUMED_AT = "resumed_at";

  private static final String EXTENDED_UNTIL = "extended_until";
  private static final String EXTENDED_GROUND = "extended_ground";
  private static final String EXTENDED_AT = "extended_at";

  /** All that {@link #record} reads: not the key of the case, nor who moved it last. */
  static final Projection ATTRIBUTES =
      new Projection(
          List.of(
              CaseItem.CASE_ID,
              CaseItem.STATE,
              RIGHTS,
              LABELS,
              LANGUAGE,
              RECEIVED_AT,
              RECEIVED_ON,
              DUE_ON,
              DUE_OUTER,
              AT_MOST_EXTENDED,
              ACK_BY,
              CaseItem.RESUME_STATE,
              PAUSED_AT,
              RESUMED_AT,
              EXTENDED_UNTIL,
              EXTENDED_GROUND,
              EXTENDED_AT));

  private CaseRow() {}

  static CaseRecord record(Map<String, AttributeValue> row) {
    CaseState state = CaseState.valueOf(Attributes.text(row, CaseItem.STATE));
    List<Right> rights = Attributes.texts(row, RIGHTS).stream().map(Right::ofWireName).toList();
    return new CaseRecord(
        new CaseId(Attributes.text(row, CaseItem.CASE_ID)),
        state,
        rights,
        Attributes.texts(row, LABELS),
        Language.ofTag(Attributes.text(row, LANGUAGE)),
        Attributes.instant(row, RECEIVED_AT),
        dates(row),
        CaseRecord.waitingFor(state),
        Attributes.optionalText(row, CaseItem.RESUME_STATE).map(CaseState::valueOf),
        pause(row),
        extension(row));
  }

  /** What is written once, when a case is opened. */
  static Map<String, AttributeValue> attributes(CaseRecord record) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(CaseItem.CASE_ID, Attributes.text(record.id().value()));
    row.put(RIGHTS, rights(record));
    row.put(LABELS, Attributes.texts(record.labels()));
    row.put(LANGUAGE, Attributes.text(record.language().tag()));
    row.put(RECEIVED_AT, Attributes.instant(record.receivedAt()));
    row.put(RECEIVED_ON, Attributes.text(record.due().received().toString()));
    row.put(DUE_ON, Attributes.text(record.due().due().toString()));
    row.put(DUE_OUTER, Attributes.text(record.due().dueOuter().toString()));
    row.put(AT_MOST_EXTENDED, Attributes.text(record.due().extended().toString()));
    row.put(ACK_BY, Attributes.text(record.due().ackBy().toString()));
    return row;
  }

  static AttributeValue rights(CaseRecord record) {
    return Attributes.texts(record.rights().stream().map(Right::wireName).toList());
  }

  static Map<String, AttributeValue> attributes(Pause pause) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(PAUSED_AT, Attributes.instant(pause.since()));
    pause.until().ifPresent(end -> row.put(RESUMED_AT, Attributes.instant(end)));
    return row;
  }

  static Map<String, AttributeValue> attributes(Extension more) {
    return Map.of(
        EXTENDED_UNTIL, Attributes.text(more.until().toString()),
        EXTENDED_GROUND, Attributes.text(more.ground().name()),
        EXTENDED_AT, Attributes.instant(more.decidedAt()));
  }

  private static Optional<Extension> extension(Map<String, AttributeValue> row) {
    return Attributes.optionalText(row, EXTENDED_UNTIL)
        .map(
            until ->
                new Extension(
                    Extension.Ground.valueOf(Attributes.text(row, EXTENDED_GROUND)),
                    LocalDate.parse(until),
                    Attributes.instant(row, EXTENDED_AT)));
  }

  private static Optional<Pause> pause(Map<String, AttributeValue> row) {
    return Attributes.optionalText(row, PAUSED_AT)
        .map(
            since ->
                new Pause(
                    Instant.parse(since),
                    Attributes.optionalText(row, RESUMED_AT).map(Instant::parse)));
  }

  private static DueDates dates(Map<String, AttributeValue> row) {
    return new DueDates(
        date(row, RECEIVED_ON),
        date(row, DUE_ON),
        date(row, DUE_OUTER),
        date(row, AT_MOST_EXTENDED),
        date(row, ACK_BY));
  }

  private static LocalDate date(Map<String, AttributeValue> row, String name) {
    return LocalDate.parse(Attributes.text(row, name));
  }
}
