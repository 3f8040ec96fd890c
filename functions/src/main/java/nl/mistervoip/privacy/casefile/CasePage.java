package nl.mistervoip.privacy.casefile;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list of cases.
 *
 * @param cases in the order of the list
 * @param next the cursor of the page after it, empty on the last
 */
public record CasePage(List<CaseRecord> cases, Optional<String> next) {
  /** Which cases a list shows. */
  public enum Part {
    /** Not closed: soonest due first. */
    OPEN,
    /** Closed, in whatever end state: latest first. */
    CLOSED
  }

  /** Keeps a copy of the list. */
  public CasePage {
    cases = List.copyOf(cases);
  }
}
