package nl.mistervoip.privacy.casefile;

import java.util.List;

/**
 * Where a letter on paper goes, as the person gave it; sealed with {@link Requester}. Prints
 * nothing of it.
 *
 * @param name of the person
 * @param lines street and number, postal code and place, country; at most six
 */
public record Postal(String name, List<String> lines) {
  /** Copies the list. */
  public Postal {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "Postal[REDACTED]";
  }
}
