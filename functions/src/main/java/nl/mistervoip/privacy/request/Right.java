package nl.mistervoip.privacy.request;

/**
 * A right of the data subject that a case can carry out, each with the article of the GDPR that
 * grants it.
 */
public enum Right {
  /** Art. 15: confirmation, information and a copy. */
  ACCESS("15"),
  /** Art. 20: provided and observed data in a machine-readable form. */
  PORTABILITY("20"),
  /** Art. 16: correcting or completing data. */
  RECTIFICATION("16"),
  /** Art. 17: erasure. */
  ERASURE("17"),
  /** Art. 18: storing only. */
  RESTRICTION("18"),
  /** Art. 21(2)-(3): objection to direct marketing, absolute. */
  OBJECTION_MARKETING("21(2)"),
  /** Art. 21(1): objection on grounds of one's own situation, weighed. */
  OBJECTION_OTHER("21(1)"),
  /** Art. 7(3): withdrawal of consent. */
  CONSENT_WITHDRAWAL("7(3)"),
  /** Art. 15(1)(c) and 19: who received the data. */
  RECIPIENTS_LIST("15(1)(c)");

  private final String article;

  Right(String article) {
    this.article = article;
  }

  /**
   * The article that grants the right.
   *
   * @return the article number within the GDPR, such as {@code 15}
   */
  public String article() {
    return article;
  }

  /**
   * The right's name on the wire, in commands and in state machines.
   *
   * @return lower case with underscores, equal to the label of the same meaning
   */
  public String wireName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The right with this wire name.
   *
   * @param wireName as given by {@link #wireName()}
   * @return the right
   * @throws IllegalArgumentException when there is none
   */
  public static Right ofWireName(String wireName) {
    return valueOf(wireName.toUpperCase(java.util.Locale.ROOT));
  }
}
