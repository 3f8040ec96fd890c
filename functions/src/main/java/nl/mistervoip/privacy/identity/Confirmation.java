package nl.mistervoip.privacy.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.platform.LinkSecrets;

/**
 * The person's side of a challenge. Opening the link settles nothing, because mail scanners open
 * links; only the code does, and where the policy asks for facts, those after it. Each try is
 * counted before it is compared.
 */
final class Confirmation {
  private static final Pattern SIX_DIGITS =
      Pattern.compile("([\\s\\u00A0-]*[0-9]){6}[\\s\\u00A0-]*");

  /** Longer than a function may run. */
  private static final Duration COMPARING = Duration.ofMinutes(1);

  private final Challenges challenges;
  private final Ending ending;
  private final PolicyDocument.ChallengeRules rules;

  Confirmation(Challenges challenges, Ending ending, PolicyDocument.ChallengeRules rules) {
    this.challenges = challenges;
    this.ending = ending;
    this.rules = rules;
  }

  /**
   * What a person sends after the code.
   *
   * @param code the code once more: the link alone opens no question
   * @param customerNumber as typed
   * @param amount of the last invoice, as typed
   * @param later whether the person does not have these at hand
   */
  record FactsForm(String code, String customerNumber, String amount, boolean later) {
    @Override
    public String toString() {
      return "FactsForm[REDACTED]";
    }
  }

  /**
   * What the link shows when it is opened.
   *
   * @param token from the link, however malformed
   * @param now the time of opening
   * @return the form, or how the challenge ended
   */
  PageOutcome open(String token, Instant now) {
    return with(token, challenge -> seen(challenge, now));
  }

  /**
   * What a code brings about.
   *
   * @param token from the link, however malformed
   * @param typed what the person typed
   * @param now the time of the try
   * @return what came of it
   */
  PageOutcome enter(String token, String typed, Instant now) {
    return with(
        token,
        challenge -> {
          PageOutcome seen = seen(challenge, now);
          if (!(seen instanceof PageOutcome.Ask)) {
            return seen;
          }
          return SIX_DIGITS.matcher(typed).matches()
              ? tried(challenge, token, typed, now)
              : new PageOutcome.NoCode(challenge.language());
        });
  }

  /**
   * What the facts bring about. Whatever is wrong, code, number, amount or all of them, the answer
   * is the same.
   *
   * @param token from the link, however malformed
   * @param form what the person sent
   * @param now the time of the try
   * @return what came of it
   */
  PageOutcome facts(String token, FactsForm form, Instant now) {
    return with(
        token,
        challenge -> {
          PageOutcome seen = seen(challenge, now);
          return seen instanceof PageOutcome.Ask && challenge.codeGiven()
              ? challenges
                  .takeFactsTry(challenge.key(), rules.factsTries(), now)
                  .map(counted -> judged(counted, token, form, now))
                  .orElseGet(() -> with(token, again -> seen(again, now)))
              : seen;
        });
  }

  private PageOutcome with(String token, Function<Challenge, PageOutcome> then) {
    // Looked up however it is formed: each link costs the same.
    return challenges.find(LinkSecrets.hashOf(token)).map(then).orElseGet(PageOutcome.Unknown::new);
  }

  private PageOutcome seen(Challenge challenge, Instant now) {
    if (challenge.ended()) {
      return ending.ended(challenge, now);
    }
    if (challenge.expiredAt(now)) {
      return end(challenge, ChallengeState.EXPIRED, now);
    }
    boolean used =
        challenge.tries() >= rules.codeTries()
            || challenge.facts().filter(facts -> facts.tries() >= rules.factsTries()).isPresent();
    return used ? lastTryTaken(challenge, now) : new PageOutcome.Ask(challenge.language());
  }

  /**
   * All tries taken and not ended: the last one is being compared at this moment, or died while it
   * was.
   */
  private PageOutcome lastTryTaken(Challenge challenge, Instant now) {
    return now.isBefore(challenge.lastTry().plus(COMPARING))
        ? new PageOutcome.Busy(challenge.language())
        : end(challenge, ChallengeState.BLOCKED, now);
  }

  private PageOutcome tried(Challenge challenge, String token, String typed, Instant now) {
    return challenges
        .takeTry(challenge.key(), rules.codeTries(), now)
        .map(counted -> judged(counted, token, typed, now))
        .orElseGet(() -> with(token, again -> seen(again, now)));
  }

  private PageOutcome judged(Challenge counted, String token, String typed, Instant now) {
    if (LinkSecrets.matches(token, typed, counted.hashes().codeHash())) {
      return counted.facts().isPresent()
          ? ending.codeGiven(counted, typed, now)
          : end(counted, ChallengeState.CONFIRMED, now);
    }
    ending.wrong("code", counted, counted.tries(), now);
    return counted.tries() >= rules.codeTries()
        ? end(counted, ChallengeState.BLOCKED, now)
        : new PageOutcome.Wrong(counted.language(), rules.codeTries() - counted.tries());
  }

  private PageOutcome judged(Challenge counted, String token, FactsForm form, Instant now) {
    FactsCheck check = counted.facts().orElseThrow();
    boolean code = LinkSecrets.matches(token, form.code(), counted.hashes().codeHash());
    String answer = CustomerFacts.typed(form.customerNumber(), form.amount());
    // Both are always compared, so that the time tells nothing either.
    boolean given = LinkSecrets.answers(token, answer, check.hash());
    if (code && given && !form.later()) {
      return ending.withFacts(counted, now);
    }
    if (code && form.later()) {
      return end(counted, ChallengeState.CONFIRMED, now);
    }
    ending.wrong("facts", counted, check.tries(), now);
    return check.tries() >= rules.factsTries()
        ? end(counted, ChallengeState.CONFIRMED, now)
        : new PageOutcome.WrongFacts(
            counted.language(), form.code(), rules.factsTries() - check.tries());
  }

  /** Whose code was given is not blocked and does not expire: the case goes on with less. */
  private PageOutcome end(Challenge challenge, ChallengeState end, Instant now) {
    return ending.end(challenge, challenge.codeGiven() ? ChallengeState.CONFIRMED : end, now);
  }
}
