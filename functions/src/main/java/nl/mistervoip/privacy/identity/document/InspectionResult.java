package nl.mistervoip.privacy.identity.document;

import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.request.Sensitive;

/** What became of a copy. Nothing in it tells a number, a text or a picture of the original. */
public sealed interface InspectionResult {
  /**
   * The file was not looked at.
   *
   * @param reason why
   */
  record Refused(Refusal reason) implements InspectionResult {}

  /**
   * The file was looked at.
   *
   * @param verdicts for every field
   * @param quality of the worst page
   * @param maskWasRemovable whether what covers a field could have been taken off
   * @param name whether the expected name was found
   * @param birthDate whether the expected birth date was found
   * @param keepOnly PNG, a black page with the matched lines; none when nothing matched or when the
   *     check afterwards saw anything else
   */
  record Inspected(
      Map<Field, Verdict> verdicts,
      Quality quality,
      boolean maskWasRemovable,
      Match name,
      Match birthDate,
      Optional<Sensitive<byte[]>> keepOnly)
      implements InspectionResult {
    /** Takes over the verdicts. */
    public Inspected {
      verdicts = Map.copyOf(verdicts);
    }

    /**
     * Whether the person must be told to cover more.
     *
     * @return whether any field counts as visible
     */
    public boolean anythingVisible() {
      return maskWasRemovable || verdicts.values().stream().anyMatch(Verdict::countsAsVisible);
    }
  }
}
