package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a store's items.
 *
 * @param name the attribute, dotted when inside a document
 * @param title what it is called in an answer
 * @param kind what it holds and thus how it is written for people
 * @param mask what of it may be shown
 * @param withheldBy an attribute that, when true, means that this field was withheld from the
 *     customer (Tw 11.9): it is never shown then
 * @param values what each code means, for a field of kind {@link Kind#CODE}; a code that is not
 *     here is shown as it is stored
 * @param correction whether it can be corrected (GDPR Art. 16)
 * @param copies where else the same stands, as {@code store/field}: what holds the old value there
 *     follows a correction
 */
public record Field(
    String name,
    Wording title,
    Kind kind,
    Mask mask,
    Optional<String> withheldBy,
    Map<String, Wording> values,
    Correction correction,
    List<String> copies) {
  /** A field that is not corrected. */
  public Field(
      String name,
      Wording title,
      Kind kind,
      Mask mask,
      Optional<String> withheldBy,
      Map<String, Wording> values) {
    this(name, title, kind, mask, withheldBy, values, Correction.NO, List.of());
  }

  /** Whether and how a field is corrected. */
  public enum Correction {
    /** Never: it records what happened, or is a key. */
    NO,
    /** In place. */
    IN_PLACE,
    /** By a credit note in the books, never by changing the document (AWR 52). */
    CREDIT_NOTE
  }

  /** What a field holds. */
  public enum Kind {
    /** Short text. */
    TEXT,
    /** Text that people typed, in which anything may stand. */
    FREE_TEXT,
    /** Phone number in E.164 form. */
    PHONE,
    /** Mail address. */
    EMAIL,
    /** Bank account. */
    IBAN,
    /** ISO instant. */
    INSTANT,
    /** ISO date. */
    DATE,
    /** Whole seconds. */
    DURATION_SECONDS,
    /** Whole bytes. */
    BYTES,
    /** Whole euro cents. */
    AMOUNT_CENTS,
    /** A number. */
    NUMBER,
    /** Yes or no. */
    FLAG,
    /** A code out of a short list. */
    CODE,
    /** A nested document. */
    DOCUMENT,
    /** A list of values or documents. */
    LIST,
    /** The key of an object in a bucket. */
    OBJECT
  }

  /** What of a field may be shown to the person (domain rules 2.3). */
  public enum Mask {
    /** All of it. */
    NONE,
    /** A number of someone else: in full only to the sole user of the line. */
    THIRD_PARTY,
    /** Free text: names, numbers, mail addresses, bank accounts of others are taken out. */
    SCAN,
    /** A staff member: shown as a role. */
    STAFF,
    /** Only whether there is one, never the value: a password hash. */
    PRESENCE,
    /** Bookkeeping of the table itself, no personal data: left out. */
    TECHNICAL,
    /** Never shown, and its absence is stated with a ground. */
    NEVER
  }
}
