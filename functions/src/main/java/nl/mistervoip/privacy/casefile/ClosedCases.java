package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.request.CaseId;

/** Closed cases on their way out, in whatever end state they are. */
interface ClosedCases {
  /** How far a closed case has gone. */
  enum Stage {
    /** All of it is there. */
    CLOSED("closed"),
    /** Its content is being destroyed; there is no way back. */
    FORGETTING("forgetting"),
    /** Its content is gone; the record of what was decided is there. */
    FORGOTTEN("forgotten");

    private final String partition;

    Stage(String partition) {
      this.partition = partition;
    }

    /** Its partition of the index by due date. */
    String partition() {
      return partition;
    }
  }

  /**
   * A closed case.
   *
   * @param id its number
   * @param closedAt when it was closed last
   */
  record Closed(CaseId id, Instant closedAt) {}

  /**
   * The cases of a stage that were closed before a moment, by an index and never by a scan.
   *
   * @param stage the stage
   * @param before the moment
   * @return the cases, earliest closed first
   */
  List<Closed> in(Stage stage, Instant before);

  /**
   * Moves a case to its next stage, if it is still as it was listed and nothing holds it.
   *
   * @param one as listed
   * @param from the stage it was listed in
   * @param to the next one
   * @return false when it was reopened, or a restriction or a claim keeps it: it stays as it is
   */
  boolean move(Closed one, Stage from, Stage to);

  /**
   * Removes the record of a forgotten case, under the same conditions.
   *
   * @param one as listed
   * @return false when it stays
   */
  boolean remove(Closed one);
}
