package nl.mistervoip.privacy.datamap.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Store;

/**
 * Reads the map: {@code map.yaml} and one file per controller that it names. Refuses a map that
 * contradicts itself.
 */
public final class DataMapLoader {
  private static final Map<String, DataMap> BUNDLED = new ConcurrentHashMap<>();

  private DataMapLoader() {}

  /**
   * The map that is part of the code, for what needs no access to the stores. It cannot change
   * while that runs, so it is read once.
   *
   * @return the map in force
   * @throws InvalidDataMapException when it contradicts itself
   */
  public static DataMap bundled() {
    return BUNDLED.computeIfAbsent("map.yaml", any -> load(DataMapLoader::resource));
  }

  /**
   * Reads a map.
   *
   * @param texts gives the text of a file by its name
   * @return the map
   * @throws InvalidDataMapException when it has faults
   */
  public static DataMap load(Function<String, String> texts) {
    return read(texts).map();
  }

  /**
   * Refuses a map with retention rules that nobody signed as they read. The system starts with such
   * a map, for its other parts work; the build does not pass.
   *
   * @param texts gives the text of a file by its name
   * @throws InvalidDataMapException naming file, line and fix of each
   */
  static void requireSigned(Function<String, String> texts) {
    Read read = read(texts);
    SignOffRules.requireSigned(read.map(), read.faults());
    read.faults().throwIfAny();
  }

  /** The same for the map that is part of the code. */
  static void requireSigned() {
    requireSigned(DataMapLoader::resource);
  }

  private record Read(DataMap map, MapFaults faults) {}

  private static Read read(Function<String, String> texts) {
    MapText shared = new MapText("map.yaml", texts.apply("map.yaml"));
    MapFile.Shared head = shared.read(MapFile.Shared.class);
    MapFaults faults = new MapFaults(shared);
    DataMap map =
        new DataMap(
            head.version(),
            head.validFrom(),
            head.controllers(),
            head.identifiers(),
            List.copyOf(stores(head, texts, faults)),
            head.lookups(),
            List.copyOf(head.recipients()));
    StoreRules.check(map, faults);
    GraphRules.check(map, faults);
    ReachRules.check(map, faults);
    RecipientRules.check(map, faults);
    HomeRules.check(map, faults);
    faults.throwIfAny();
    return new Read(map, faults);
  }

  private static List<Store> stores(
      MapFile.Shared head, Function<String, String> texts, MapFaults faults) {
    List<Store> stores = new ArrayList<>();
    for (Controller controller : head.controllers()) {
      String file = controller.id() + ".yaml";
      MapText text = new MapText(file, texts.apply(file));
      for (MapFile.Entry entry : text.read(MapFile.Stores.class).stores()) {
        faults.place(entry.id(), text, entry.table().isPresent() == entry.objects().isPresent());
        stores.add(entry.store(controller));
      }
    }
    return stores;
  }

  private static String resource(String file) {
    try (InputStream in = DataMapLoader.class.getResourceAsStream("/datamap/" + file)) {
      if (in == null) {
        throw new InvalidDataMapException(
            List.of(
                new InvalidDataMapException.Fault(
                    file,
                    1,
                    "The file is missing.",
                    "Add it to functions/src/main/resources/datamap.")));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
