package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.platform.port.PortAddress;
import nl.mistervoip.privacy.request.Language;

/**
 * Somebody outside the company who gets data from it: another controller or a processor (GDPR Art.
 * 4(9)). Told when data that they got is erased, corrected or restricted (Art. 19).
 *
 * @param id such as {@code voorbeeld-incasso}; stands in keys and names of executions
 * @param name as the stores of the map and letters name it
 * @param mail where its messages go; empty for who is told by a port or exempt
 * @param port the interface by which it is told instead (docs/store-port.md)
 * @param exempt why it is not told, for an authority that gets data for an inquiry and is no
 *     recipient (Art. 4(9)); empty for everybody else
 * @param knownBy the kinds of identifiers by which it knows a person, and no others are given to it
 * @param language of its messages
 */
public record Recipient(
    String id,
    String name,
    Optional<String> mail,
    Optional<PortAddress> port,
    Optional<Ground> exempt,
    List<String> knownBy,
    Language language) {
  /** Copies the list. */
  public Recipient {
    knownBy = List.copyOf(knownBy);
  }
}
