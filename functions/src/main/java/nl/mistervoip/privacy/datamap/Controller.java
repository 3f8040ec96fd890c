package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.Optional;

/**
 * One of the companies that answer together; each item is held by exactly one of them (GDPR Art.
 * 4(7), 26).
 *
 * @param id such as {@code mister-voip}
 * @param name as it stands in letters
 * @param transfers to whom outside the European Economic Area it gives data; empty for nobody
 * @param home where its stores are, unless a store says otherwise
 */
public record Controller(String id, String name, List<Transfer> transfers, Optional<Home> home) {
  /** Copies the list. */
  public Controller {
    transfers = List.copyOf(transfers);
  }

  /** A company whose stores are beside the desk. */
  public Controller(String id, String name, List<Transfer> transfers) {
    this(id, name, transfers, Optional.empty());
  }

  /**
   * A recipient outside the European Economic Area (GDPR Art. 15(2)).
   *
   * @param recipient by name
   * @param country where it is
   * @param safeguard what protects the data there, with its article (Art. 45, 46)
   */
  public record Transfer(String recipient, Wording country, Ground safeguard) {}
}
