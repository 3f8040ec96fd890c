package nl.mistervoip.privacy.datamap.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.port.PortAddress;

/** The tasks of people, for tests of other rooms. */
public final class Worklists {
  private static final String KEY = "0a1b2c3d-0000-4000-8000-00000000cafe";

  private Worklists() {}

  /**
   * The tickets of the sample map, answered by people at this other side; nothing goes over HTTP.
   *
   * @param other what it does: path and body to answer
   * @return the worklist as the desk sees it
   */
  public static Worklist over(BiFunction<String, JsonNode, Object> other) {
    PortAddress people =
        new PortAddress(URI.create("https://archive.example/desk"), KEY, Optional.of(true));
    return new PortWorklist(
        ticketsAt(people),
        (address, call) -> Json.MAPPER.valueToTree(other.apply(call.path(), call.body())));
  }

  /** The sample map with its tickets behind this port. */
  static DataMap ticketsAt(PortAddress port) {
    DataMap map = DataMapLoader.bundled();
    Home home =
        new Home(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(port));
    return new DataMap(
        map.version(),
        map.validFrom(),
        map.controllers(),
        map.identifiers(),
        map.stores().stream()
            .map(
                one ->
                    one.id().equals("tickets") ? one.at(one.place().orAt(Optional.of(home))) : one)
            .toList(),
        map.lookups(),
        map.recipients());
  }
}
