import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.engine.ConnectedLandscape;
import nl.mistervoip.privacy.datamap.live.AccessTrial;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Json;

/**
 * {@code desk map trial}: searches the stores for one customer and prints how many items each
 * holds, one JSON object per line. Input: the customer number, which stands in no argument for
 * others of the machine to see. Arguments: prefix of the tables, name of the bucket of recordings,
 * and the key of the suppression list unless hashed identifiers are left out.
 */
final class LiveTrial {
  private LiveTrial() {}

  public static void main(String[] arguments) throws Exception {
    String customer = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
    Optional<String> key = arguments.length > 2 ? Optional.of(arguments[2]) : Optional.empty();
    DataMap map =
        key.isPresent()
            ? DataMapLoader.bundled()
            : AccessTrial.withoutHashes(DataMapLoader.bundled());
    Landscape landscape =
        new ConnectedLandscape(arguments[0], Map.of("recordings", arguments[1]), key)
            .of(map, new AwsClients(), Clock.systemUTC());
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (AccessTrial.Line line : trial(landscape, customer)) {
      out.println(Json.MAPPER.writeValueAsString(line));
    }
    out.flush();
  }

  /** What goes wrong is told by its class: a message of AWS may quote what was asked. */
  private static Iterable<AccessTrial.Line> trial(Landscape landscape, String customer) {
    try {
      return new AccessTrial(landscape).of(customer);
    } catch (RuntimeException e) {
      System.err.println("The trial ended with " + e.getClass().getSimpleName() + ".");
      System.exit(1);
      throw e;
    }
  }
}
