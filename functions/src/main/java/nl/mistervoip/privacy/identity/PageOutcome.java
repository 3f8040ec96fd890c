package nl.mistervoip.privacy.identity;

import nl.mistervoip.privacy.request.Language;

/** What a person sees behind the link. */
sealed interface PageOutcome {
  /**
   * The form.
   *
   * @param language of the page
   */
  record Ask(Language language) implements PageOutcome {}

  /**
   * What was typed is no code at all; it cost no try.
   *
   * @param language of the page
   */
  record NoCode(Language language) implements PageOutcome {}

  /**
   * The wrong code.
   *
   * @param language of the page
   * @param triesLeft at least one
   */
  record Wrong(Language language, int triesLeft) implements PageOutcome {}

  /**
   * The last code is being compared by another call, after a double click for example.
   *
   * @param language of the page
   */
  record Busy(Language language) implements PageOutcome {}

  /**
   * Confirmed, by this call or before.
   *
   * @param language of the page
   * @param before whether it had been confirmed before this call
   */
  record Confirmed(Language language, boolean before) implements PageOutcome {}

  /**
   * Too many wrong codes.
   *
   * @param language of the page
   */
  record Blocked(Language language) implements PageOutcome {}

  /**
   * Too late.
   *
   * @param language of the page
   */
  record Expired(Language language) implements PageOutcome {}

  /** No such link; nothing is known of the reader, not even a language. */
  record Unknown() implements PageOutcome {}

  /**
   * What follows from where a challenge stands.
   *
   * @param challenge in any state
   * @param before whether it had ended before this call
   * @return what the person sees
   */
  static PageOutcome of(Challenge challenge, boolean before) {
    return switch (challenge.state()) {
      case OPEN -> new Ask(challenge.language());
      case CONFIRMED -> new Confirmed(challenge.language(), before);
      case BLOCKED -> new Blocked(challenge.language());
      case EXPIRED -> new Expired(challenge.language());
    };
  }
}
