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
   * The code was right; facts are asked as well.
   *
   * @param language of the page
   * @param code that was given, to be sent along with the facts
   */
  record AskFacts(Language language, String code) implements PageOutcome {
    @Override
    public String toString() {
      return "AskFacts[" + language + "]";
    }
  }

  /**
   * Code or facts were not right; nobody is told which.
   *
   * @param language of the page
   * @param code that was sent along
   * @param triesLeft at least one
   */
  record WrongFacts(Language language, String code, int triesLeft) implements PageOutcome {
    @Override
    public String toString() {
      return "WrongFacts[" + language + " " + triesLeft + "]";
    }
  }

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
   * @param inPart whether facts were asked and not given, so that not everything is given
   */
  record Confirmed(Language language, boolean before, boolean inPart) implements PageOutcome {}

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
      case OPEN, CODE_GIVEN -> new Ask(challenge.language());
      case CONFIRMED ->
          new Confirmed(
              challenge.language(),
              before,
              challenge.facts().isPresent() && !challenge.factsGiven());
      case BLOCKED -> new Blocked(challenge.language());
      case EXPIRED -> new Expired(challenge.language());
    };
  }
}
