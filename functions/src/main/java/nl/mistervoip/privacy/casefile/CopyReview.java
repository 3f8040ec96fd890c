package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Map;

/**
 * What was seen of a copy of an identity document whose original is destroyed: states, never a text,
 * a number or a picture of it. Sealed under {@link #VAULT_NAME} once the destruction is confirmed,
 * and under {@link #pendingName} before, where nobody looks.
 *
 * @param round which asking it answers
 * @param outcome what follows
 * @param verdicts field to state, both lower case, such as {@code bsn} and {@code not-seen}
 * @param quality {@code good} or {@code poor}; empty text when the file was not opened
 * @param maskWasRemovable whether what covered a field could have been taken off
 * @param name whether the expected name was found, such as {@code not-readable}
 * @param birthDate whether the expected birth date was found
 * @param problem why the file was not opened; empty text when it was
 * @param inspectedAt when it was looked at
 */
public record CopyReview(
    int round,
    Outcome outcome,
    Map<String, String> verdicts,
    String quality,
    boolean maskWasRemovable,
    String name,
    String birthDate,
    String problem,
    Instant inspectedAt) {
  /** What follows from a look at a copy. */
  public enum Outcome {
    /** Covered as it should be and something matched: a person looks at the keep-only copy. */
    READY,
    /** Nothing that was expected could be found: a person decides without a picture. */
    UNREADABLE,
    /** Something could be seen that should have been covered: the person is told. */
    VISIBLE,
    /** The file was not accepted: the person is told. */
    REFUSED,
    /** Looking at it failed: destroyed unseen, the person is told. */
    FAILED,
    /** Nobody asked for it, or not any more: destroyed unseen. */
    UNASKED,
    /** It was destroyed before; there is nothing to do. */
    GONE;

    /**
     * Whether the person is asked to send it anew.
     *
     * @return true for what a better copy can mend
     */
    public boolean again() {
      return this == VISIBLE || this == REFUSED || this == FAILED;
    }

    /**
     * Whether the file was looked at for this case.
     *
     * @return false when it was destroyed without anything to tell
     */
    public boolean counts() {
      return this != UNASKED && this != GONE;
    }
  }

  /** The vault name. */
  public static final String VAULT_NAME = CopyRequest.FOLDER + "review";

  /** The vault name of the keep-only copy, PNG; only beside a review that is READY. */
  public static final String COPY_NAME = CopyRequest.FOLDER + "keep-only";

  /** Takes over the verdicts. */
  public CopyReview {
    verdicts = Map.copyOf(verdicts);
  }

  /**
   * A copy of which nothing was seen.
   *
   * @param round which asking it answers
   * @param outcome what follows
   * @param problem why, empty text when that is clear from the outcome
   * @param now when it was
   * @return the review
   */
  public static CopyReview unseen(int round, Outcome outcome, String problem, Instant now) {
    return new CopyReview(round, outcome, Map.of(), "", false, "", "", problem, now);
  }

  /**
   * Where a review waits for the destruction of the original.
   *
   * @param round which asking it answers
   * @return the vault name
   */
  public static String pendingName(int round) {
    return CopyRequest.FOLDER + "pending/" + round;
  }

  /**
   * Where a keep-only copy waits for the destruction of the original.
   *
   * @param round which asking it answers
   * @return the vault name
   */
  public static String pendingCopyName(int round) {
    return CopyRequest.FOLDER + "pending-copy/" + round;
  }
}
