package nl.mistervoip.privacy.approval.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.LetterFields;

/** What a person of the team can do in a matter. */
public enum MatterAnswer {
  /** Answers a complaint, in the person's own words. */
  ANSWER(
      ApprovalKind.COMPLAINT, ApprovalState.APPROVED, Optional.of(LetterFields.MATTER_COMPLAINT)),
  /** Asks who suffers nuisance calls for number, days and times. */
  ASK_TIMES(ApprovalKind.NUISANCE_CALL, "goes-on", Optional.of(LetterFields.MATTER_NUISANCE_ASK)),
  /** Has the calls of a line in some days kept while it is investigated; no letter goes. */
  KEEP_CALLS(ApprovalKind.NUISANCE_CALL, "keep-calls", Optional.empty()),
  /**
   * Says that the caller was found: name and number go by letter to the subscriber, after the
   * caller was told; never in this mail (Telecommunicatiewet 11.11).
   */
  TOLD(
      ApprovalKind.NUISANCE_CALL,
      ApprovalState.APPROVED,
      Optional.of(LetterFields.MATTER_NUISANCE_TOLD)),
  /** Says that nothing is given, and why. */
  NOT_TOLD(
      ApprovalKind.NUISANCE_CALL,
      ApprovalState.APPROVED,
      Optional.of(LetterFields.MATTER_NUISANCE_NOT_TOLD));

  private final ApprovalKind kind;
  private final String next;
  private final Optional<String> template;

  MatterAnswer(ApprovalKind kind, String next, Optional<String> template) {
    this.kind = kind;
    this.next = next;
    this.template = template;
  }

  /** What the workflow is told. */
  String next() {
    return next;
  }

  /** Which letter it is; empty when none goes. */
  public Optional<String> template() {
    return template;
  }

  /** Whether the letter is nothing without words of the person who decides. */
  public boolean needsWords() {
    return this == ANSWER || this == NOT_TOLD;
  }

  /** Its name in the API. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of all of them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(MatterAnswer::wireName).toList();
  }

  /** The answer of this name to a question of this kind. */
  public static Optional<MatterAnswer> of(String name, ApprovalKind kind) {
    return Arrays.stream(values())
        .filter(one -> one.wireName().equals(name) && one.kind == kind)
        .findFirst();
  }
}
