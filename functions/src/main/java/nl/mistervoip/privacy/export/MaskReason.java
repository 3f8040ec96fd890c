package nl.mistervoip.privacy.export;

import java.util.Locale;

/** Why something of an item is not shown (domain rules 2.3, GDPR Art. 15(4)). */
enum MaskReason {
  /**
   * The caller withheld their number; that holds for the answer as it held for the call (Tw 11.9).
   */
  WITHHELD_NUMBER,
  /** A number or name of someone else. */
  THIRD_PARTY,
  /** Something of someone else inside a text. */
  OTHERS_IN_TEXT,
  /** A member of staff, shown as a role. */
  STAFF,
  /** A secret of which only is told that there is one. */
  PRESENCE,
  /** Never shown at all. */
  NEVER,
  /** A reviewer took it out before the answer went. */
  REVIEWER,
  /** The data map does not know the field: a person looks at it before it goes out. */
  UNDECLARED;

  /** The key of the explanation in the texts. */
  String key() {
    return "masked." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
