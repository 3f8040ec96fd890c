package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;

/**
 * Whose hand is in a case of which data is about to go out, or an address to change. Nobody who
 * entered the request by hand, judged who asks, uncovered what the rules cover or put a file into
 * the answer stands for the outcome alone: one person would otherwise carry anybody's data out of
 * the company. Pure; the facts are those of the audit ({@code ToldHands}), which nobody can change.
 *
 * @param all every hand, in the order in which the audit tells them
 * @param proposer who proposed exactly what is asked about, and so stands for it too; empty when
 *     nothing is proposed
 */
public record Hands(List<Hand> all, Optional<String> proposer) {
  /** The event of a right that somebody said the mail asks for as well. */
  static final String BESIDE = "case.opened-beside";

  /** The event of a change of what the rules cover. */
  public static final String MASK_CHANGED = "package.mask-changed";

  /** The event of a file that somebody found by hand and put into the answer. */
  public static final String ATTACHED = "file.attached";

  /** Of a question that lets nothing go out. */
  public static final Hands NONE = new Hands(List.of(), Optional.empty());

  private static final String ELSE =
      "Ask another approver to look at it and press; until then it stays open. Where nobody else"
          + " has the role, an administrator gives it to a second person.";

  /** What somebody did before the question came. */
  public enum Way {
    /** Typed in a letter, a call or a person at the counter as a request. */
    ENTERED,
    /** Said that the mail asks for this right as well. */
    ADDED,
    /** Judged who asks, by whatever means; the company has only that person's word for it. */
    SETTLED,
    /** Has something shown that the rules cover. */
    UNCOVERED,
    /** Put a file into it of which the company has only that person's word. */
    ATTACHED,
    /** Proposed, or asked for, exactly what is asked about. */
    PROPOSED,
    /** It was typed in, and the audit does not say by whom: it may have been anybody. */
    UNKNOWN;

    /** As the API shows it. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One person's hand.
   *
   * @param by the signed-in user's id; empty text when it is {@link Way#UNKNOWN}
   * @param way what the person did
   */
  public record Hand(String by, Way way) {}

  /** Copies the list. */
  public Hands {
    all = List.copyOf(all);
  }

  /**
   * Whether an agreement would let it go with nobody standing for it but who had a hand in it, or
   * is by who proposed it.
   *
   * @param after the approval with the agreement
   * @return the hand of who agreed last; empty when it may go, or is not decided by it yet
   */
  public Optional<Hand> alone(Approval after) {
    if (!(after.verdict() instanceof Verdict.Approved)) {
      return Optional.empty();
    }
    String last = after.given().getLast().by();
    if (proposer.filter(last::equals).isPresent()) {
      return Optional.of(new Hand(last, Way.PROPOSED));
    }
    boolean somebodyElse =
        Stream.concat(after.given().stream().map(Approval.Given::by), proposer.stream())
            .anyMatch(person -> of(person).isEmpty());
    return somebodyElse ? Optional.empty() : of(last);
  }

  /**
   * Those who may not be the one whose agreement lets it go, each for the first reason told. Who
   * proposed it never may.
   */
  public List<Hand> barred(Approval approval) {
    if (approval.decided()) {
      return List.of();
    }
    Map<String, Hand> first = new LinkedHashMap<>();
    proposer.ifPresent(by -> first.put(by, new Hand(by, Way.PROPOSED)));
    all.forEach(hand -> first.putIfAbsent(hand.by(), hand));
    return first.values().stream()
        .filter(hand -> alone(approval.agreed(hand.by(), Instant.EPOCH)).isPresent())
        .toList();
  }

  private Optional<Hand> of(String person) {
    return all.stream()
        .filter(hand -> hand.by().equals(person) || hand.way() == Way.UNKNOWN)
        .findFirst();
  }

  /** What a person is told whose agreement alone would not do. */
  static ConsoleProblem problem(Hand hand) {
    return switch (hand.way()) {
      case ENTERED ->
          ConsoleProblem.conflict(
              "You entered this request",
              "Who typed a request in does not also let data go out on it. " + ELSE);
      case ADDED ->
          ConsoleProblem.conflict(
              "You added this right",
              "Who says that a mail asks for more does not also let data go out on it. " + ELSE);
      case SETTLED ->
          ConsoleProblem.conflict(
              "You judged who asks",
              "Who judged who asks does not also let data go out to that person. " + ELSE);
      case UNCOVERED ->
          ConsoleProblem.conflict(
              "You uncovered part of it",
              "You had something shown that the rules cover. Cover it again, or: " + ELSE);
      case ATTACHED ->
          ConsoleProblem.conflict(
              "You attached a file",
              "Who put a file into the answer does not also let the answer go out. " + ELSE);
      case PROPOSED ->
          ConsoleProblem.conflict("You proposed this", "A different person decides on it. " + ELSE);
      case UNKNOWN ->
          ConsoleProblem.conflict(
              "Not known who entered it",
              "The audit does not say who typed this request in, so that it may have been you."
                  + " Refuse, and have it entered anew; see the runbook.");
    };
  }
}
