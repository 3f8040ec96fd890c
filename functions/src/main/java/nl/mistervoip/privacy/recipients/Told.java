package nl.mistervoip.privacy.recipients;

import java.util.Locale;

/** How far the message to one recipient has come. */
enum Told {
  /** It is to be told. */
  PLANNED,
  /** It was written to and has not confirmed. */
  SENT,
  /** It confirmed. */
  CONFIRMED,
  /** A person found that it was told in another way. */
  OTHERWISE,
  /** A person found that it cannot be told (Art. 19, first sentence). */
  IMPOSSIBLE,
  /** A person found that telling it takes a disproportionate effort (Art. 19, first sentence). */
  DISPROPORTIONATE;

  boolean ended() {
    return this != PLANNED && this != SENT;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Told ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
