package nl.mistervoip.privacy.approval.web.frame;

import java.util.List;

/**
 * What a page leads to: a sentence that says what is to be done, and the ways there, the usual one
 * first.
 *
 * @param text the sentence, in the reader's language
 * @param ways where it is done; none when nothing is to be done
 */
public record NextStep(String text, List<Way> ways) {
  /**
   * A link.
   *
   * @param address as it stands in a page
   * @param label what it says
   */
  public record Way(String address, String label) {}

  /** Copies. */
  public NextStep {
    ways = List.copyOf(ways);
  }
}
