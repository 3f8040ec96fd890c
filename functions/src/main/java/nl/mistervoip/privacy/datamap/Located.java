package nl.mistervoip.privacy.datamap;

/** What a search for the customer behind a mail found. */
public sealed interface Located {
  /**
   * Exactly one customer fits all that was given and is known.
   *
   * @param customer who it is
   */
  record Found(CustomerRef customer) implements Located {}

  /** Nothing that was given is known here. */
  record Unknown() implements Located {}

  /** Several customers fit, or what was given contradicts itself: a person decides. */
  record Ambiguous() implements Located {}
}
