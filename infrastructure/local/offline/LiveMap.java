import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.live.Finding;
import nl.mistervoip.privacy.datamap.live.FunctionNeeds;
import nl.mistervoip.privacy.datamap.live.Grant;
import nl.mistervoip.privacy.datamap.live.GrantCheck;
import nl.mistervoip.privacy.datamap.live.LiveGrants;
import nl.mistervoip.privacy.datamap.live.LiveStores;
import nl.mistervoip.privacy.datamap.live.MapCheck;
import nl.mistervoip.privacy.datamap.live.PolicyText;
import nl.mistervoip.privacy.datamap.live.Recorded;
import nl.mistervoip.privacy.datamap.live.TemplateGrants;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.Json;

/**
 * {@code desk map check}: the data map beside the stores as they are. It calls nobody: what AWS
 * says comes as JSON on the input. Arguments: {@code places} prints where the map says that stores
 * are; {@code check} the findings, one JSON object per line; {@code record} and a user id what is
 * to be recorded when the map is signed off; {@code needs} what the functions must be granted and
 * {@code granted} the findings about what IAM says of them.
 */
final class LiveMap {
  /**
   * What {@code check} and {@code record} read.
   *
   * @param live the stores as they are
   * @param recorded as they were at the sign-off
   */
  record Given(LiveStores live, Optional<Recorded> recorded) {}

  private LiveMap() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    DataMap map = DataMapLoader.bundled();
    switch (arguments[0]) {
      case "places" -> {
        for (Store store : inAws(map)) {
          out.println(Json.MAPPER.writeValueAsString(place(store)));
        }
      }
      case "known" -> {
        for (Map<String, Object> line : known(map)) {
          out.println(Json.MAPPER.writeValueAsString(line));
        }
      }
      case "check" -> {
        for (Finding finding : findings(map, given())) {
          out.println(Json.MAPPER.writeValueAsString(finding));
        }
      }
      case "record" -> {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        out.println(
            Json.MAPPER
                .writer(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(Recorded.of(given().live(), arguments[1], today)));
      }
      case "needs" -> out.println(Json.MAPPER.writeValueAsString(needs(map)));
      case "granted" -> {
        LiveGrants live = Json.read(System.in.readAllBytes(), LiveGrants.class);
        for (Finding finding : GrantCheck.of(needs(map), live)) {
          out.println(Json.MAPPER.writeValueAsString(finding));
        }
      }
      case "grants" -> {
        needs(map).forEach((name, grants) -> out.println(policy(name, grants)));
        FunctionNeeds.load().away(map).forEach((role, grants) -> out.println(policy(role, grants)));
      }
      case "difference" -> {
        String template = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        TemplateGrants.difference(FunctionNeeds.load().grants(map), TemplateGrants.of(template))
            .forEach(out::println);
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    out.flush();
  }

  /** Behind a port there is no definition to ask for. */
  private static List<Store> inAws(DataMap map) {
    return map.stores().stream().filter(store -> store.place().port().isEmpty()).toList();
  }

  /** What each function needs; those that need nothing are left out. */
  private static NavigableMap<String, NavigableSet<Grant>> needs(DataMap map) {
    NavigableMap<String, NavigableSet<Grant>> needed = FunctionNeeds.load().grants(map);
    needed.values().removeIf(NavigableSet::isEmpty);
    return needed;
  }

  private static Given given() throws Exception {
    return Json.read(System.in.readAllBytes(), Given.class);
  }

  private static List<Finding> findings(DataMap map, Given given) {
    List<Finding> all = new ArrayList<>(MapCheck.of(map, given.live()));
    given.recorded().ifPresent(recorded -> all.addAll(recorded.drift(given.live())));
    return all;
  }

  private static Map<String, String> home(Home home) {
    Map<String, String> line = new LinkedHashMap<>();
    home.account().ifPresent(account -> line.put("account", account));
    home.roleArn().ifPresent(role -> line.put("role", role));
    home.region().ifPresent(region -> line.put("region", region));
    home.prefix().ifPresent(prefix -> line.put("prefix", prefix));
    return line;
  }

  private static String policy(String name, NavigableSet<Grant> grants) {
    return "# " + name + "\n" + PolicyText.of(grants) + "\n";
  }

  private static List<Map<String, Object>> known(DataMap map) {
    return map.stores().stream()
        .filter(store -> store.place() instanceof Place.Table)
        .flatMap(store -> known(map, store, (Place.Table) store.place()).stream())
        .distinct()
        .toList();
  }

  private static List<Map<String, Object>> known(DataMap map, Store store, Place.Table table) {
    return store.paths().stream()
        .map(
            path ->
                Map.<String, Object>of(
                    "attribute",
                    path.index()
                        .flatMap(table::index)
                        .map(Place.Index::key)
                        .orElse(table.key())
                        .getFirst()
                        .attribute(),
                    "identifier",
                    path.identifier(),
                    "bounded",
                    map.identifier(path.identifier()).bounded()))
        .toList();
  }

  private static Map<String, Object> place(Store store) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("store", store.id());
    store.place().home().ifPresent(home -> line.put("home", home(home)));
    switch (store.place()) {
      case Place.Table table -> line.put("table", table.name());
      case Place.Objects objects -> {
        line.put("bucket", objects.bucket());
        objects.bucketName().ifPresent(name -> line.put("bucketName", name));
      }
    }
    return line;
  }
}
