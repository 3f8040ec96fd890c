package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was found of a person, store by store; counts, no value.
 *
 * @param stores every store that was searched so far, in the order of the data map
 */
public record FoundData(List<StoreFound> stores) {
  /**
   * How the search of one store went.
   *
   * @param store its id
   * @param title what it is called
   * @param category of data, in the words of the privacy statement
   * @param controller the company that holds it
   * @param result {@code found}, {@code nothing}, {@code withheld} (outside what was asked), {@code
   *     unproven} (given only to who showed more surely who asks) or {@code unreachable}
   * @param count how many items, files included
   * @param files how many files people handed in for it
   * @param from the earliest day among the items, as stored; absent when they carry none
   * @param until the latest
   * @param searchedAt when the search began
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record StoreFound(
      String store,
      String title,
      String category,
      String controller,
      String result,
      long count,
      long files,
      Optional<String> from,
      Optional<String> until,
      Instant searchedAt) {}
}
