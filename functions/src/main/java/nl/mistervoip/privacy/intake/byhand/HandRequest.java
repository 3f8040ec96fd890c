package nl.mistervoip.privacy.intake.byhand;

import java.time.LocalDate;
import java.util.List;

/**
 * A request as the team typed it, unchecked. Prints nothing of it.
 *
 * @param way {@code letter}, {@code phone} or {@code counter}
 * @param received the day it came in, zone Europe/Amsterdam: the clock runs from it
 * @param who as the person gave it
 * @param labels what is asked, by wire name; at least one right, or the label of a matter
 * @param language {@code nl} or {@code en}: of our answers
 * @param text the request in the person's words
 */
public record HandRequest(
    String way, LocalDate received, Who who, List<String> labels, String language, String text) {
  /** Copies the list. */
  public HandRequest {
    labels = List.copyOf(labels);
  }

  /**
   * Who asked, as given; nothing of it is proven.
   *
   * @param name of the person
   * @param address postal, a line each; none when the person gave a mail address only
   * @param mail address, empty text when the person gave none
   */
  public record Who(String name, List<String> address, String mail) {
    /** Copies the list. */
    public Who {
      address = List.copyOf(address);
    }

    @Override
    public String toString() {
      return "Who[REDACTED]";
    }
  }

  @Override
  public String toString() {
    return "HandRequest[REDACTED]";
  }
}
