package nl.mistervoip.privacy.approval.decision;

import java.util.Optional;
import nl.mistervoip.privacy.casefile.SeenWords;

/**
 * A person's agreement.
 *
 * @param digest of what the person saw
 * @param reason in plain words, may be empty text
 * @param customerNumber whose data it is, for an identity; empty text when it is known already,
 *     {@link Subjects#NOBODY} when no store knows the person
 * @param means by what an identity was settled, a name of {@link SettledBy}; empty text for none
 * @param contact where an answer that came back goes, as {@link AnswerDesk} names it; empty text
 *     for any other decision
 * @param addition to the letter that follows; absent to leave it as whoever agreed before has it
 * @param matter what goes out or is done in a matter
 * @param seen the company's own passages in the letter that follows, when the person saw it
 */
public record Agreement(
    String digest,
    String reason,
    String customerNumber,
    String means,
    String contact,
    Optional<String> addition,
    Optional<MatterDecision> matter,
    Optional<SeenWords> seen) {
  /** An agreement to anything but a matter. */
  public Agreement(
      String digest,
      String reason,
      String customerNumber,
      String means,
      String contact,
      Optional<String> addition) {
    this(
        digest,
        reason,
        customerNumber,
        means,
        contact,
        addition,
        Optional.empty(),
        Optional.empty());
  }

  /** An agreement to anything but an answer that came back. */
  public Agreement(String digest, String reason, String customerNumber, String means) {
    this(digest, reason, customerNumber, means, "", Optional.empty());
  }

  /** An agreement that says nothing about a letter. */
  public Agreement(
      String digest, String reason, String customerNumber, String means, String contact) {
    this(digest, reason, customerNumber, means, contact, Optional.empty());
  }

  /** What a person decided in a matter. */
  public static Agreement of(String digest, MatterDecision matter) {
    return new Agreement(
        digest,
        "",
        "",
        SecondLook.PROPOSED,
        "",
        Optional.empty(),
        Optional.of(matter),
        Optional.empty());
  }

  /** The same by somebody who saw the letter that follows, with these passages in it. */
  public Agreement seeing(Optional<SeenWords> words) {
    return new Agreement(digest, reason, customerNumber, means, contact, addition, matter, words);
  }

  @Override
  public String toString() {
    return "Agreement[REDACTED]";
  }
}
