package nl.mistervoip.privacy.datamap.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.IdentifierKind;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Lookups;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.ProducedIdentifier;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Wording;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A company by chance, map and rows: keys of every type, sort keys, global and local indexes, lists
 * and sets of ids, nested documents, names that are reserved or have dots, objects by key and by
 * prefix, identifiers that pass from hand to hand and others that a household shares. The same seed
 * gives the same company.
 */
final class GeneratedLandscape {
  /** The attribute that tells rows apart; the engine does not know of it. */
  static final String ROW = "row";

  static final String ROOT = "root";

  /** The attribute that names a row's objects. */
  static final String FILES = "files";

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate START = LocalDate.parse("2022-01-01");
  // Reserved words of DynamoDB, and names that look like paths.
  private static final List<String> NAMES =
      List.of(
          "name", "status", "data", "size.of", "user", "a.b.c", "group", "value", "#order", "_");

  private final Random dice;
  private final Store pattern = DataMapLoader.bundled().store("tickets");
  private final List<IdentifierKind> kinds = new ArrayList<>();
  private final Map<String, KeyAttribute.Type> types = new LinkedHashMap<>();
  private final List<Store> stores = new ArrayList<>();
  final Map<String, List<Map<String, AttributeValue>>> rows = new LinkedHashMap<>();
  final Map<String, byte[]> objects = new TreeMap<>();
  final DataMap map;
  final List<String> people = new ArrayList<>();

  GeneratedLandscape(long seed) {
    this.dice = new Random(seed);
    kind(ROOT, false);
    int count = 1 + dice.nextInt(4);
    for (int i = 1; i <= count; i++) {
      kind("kind-" + i, dice.nextBoolean());
    }
    stores.add(table("store-root", List.of(ROOT)));
    for (int i = 1; i <= count; i++) {
      for (int n = 1 + dice.nextInt(2); n > 0; n--) {
        List<String> by =
            dice.nextInt(3) == 0
                ? List.of(anyBelow(i), kinds.get(i).id())
                : List.of(kinds.get(i).id());
        stores.add(table("store-" + i + "-" + n, by.stream().distinct().toList()));
      }
    }
    Store of = stores.get(dice.nextInt(stores.size()));
    boolean prefix = dice.nextBoolean();
    Place place =
        new Place.Objects(
            "recordings",
            of.id(),
            FILES,
            prefix ? Optional.of(Place.Objects.Names.PREFIX) : Optional.empty());
    stores.add(store("store-objects", place, List.of(), List.of()));
    this.map =
        new DataMap(
            "test",
            START,
            List.of(),
            kinds,
            List.copyOf(stores),
            new Lookups(ROOT, ROOT, List.of(), List.of(), List.of(), List.of(), Optional.empty()),
            List.of());
    fill(of, prefix);
  }

  private void kind(String id, boolean bounded) {
    kinds.add(new IdentifierKind(id, new Wording(id, id), bounded, false));
    types.put(id, any(KeyAttribute.Type.values()));
  }

  private <T> T any(T[] all) {
    return List.of(all).get(dice.nextInt(all.length));
  }

  private String anyBelow(int kind) {
    return kinds.get(dice.nextInt(kind)).id();
  }

  /** A table that is reached by these kinds of identifiers; it may reveal any later kind. */
  private Store table(String id, List<String> by) {
    List<String> names = new ArrayList<>(NAMES);
    java.util.Collections.shuffle(names, dice);
    List<KeyAttribute> key = new ArrayList<>();
    List<Place.Index> indexes = new ArrayList<>();
    List<AccessPath> paths = new ArrayList<>();
    boolean own = dice.nextBoolean();
    KeyAttribute partition = new KeyAttribute(names.removeFirst(), type(by.getFirst()));
    Moment time = new Moment("happened", any(Moment.Form.values()));
    if (own) {
      key.add(partition);
      // The time is the sort key, or something else is: rows of one partition need one in any case.
      key.add(new KeyAttribute(ROW, KeyAttribute.Type.S));
      boolean local = dice.nextBoolean();
      if (local) {
        indexes.add(new Place.Index("local", List.of(partition, sort(time)), true));
      }
      paths.add(path(by.getFirst(), local ? Optional.of("local") : Optional.empty(), time));
    } else {
      key.add(new KeyAttribute(ROW, KeyAttribute.Type.S));
      indexes.add(new Place.Index("global", withSort(partition, time), false));
      paths.add(path(by.getFirst(), Optional.of("global"), time));
    }
    for (String other : by.subList(1, by.size())) {
      KeyAttribute second = new KeyAttribute(names.removeFirst(), type(other));
      indexes.add(new Place.Index("second", withSort(second, time), false));
      paths.add(path(other, Optional.of("second"), time));
    }
    return store(id, new Place.Table(id, key, indexes), paths, produced(by));
  }

  private List<KeyAttribute> withSort(KeyAttribute partition, Moment time) {
    return dice.nextBoolean() ? List.of(partition, sort(time)) : List.of(partition);
  }

  private static KeyAttribute sort(Moment time) {
    return new KeyAttribute(
        time.attribute(),
        time.form() == Moment.Form.EPOCH_SECONDS ? KeyAttribute.Type.N : KeyAttribute.Type.S);
  }

  private AccessPath path(String kind, Optional<String> index, Moment time) {
    boolean bounded = kinds.stream().anyMatch(one -> one.id().equals(kind) && one.bounded());
    Optional<String> unless = dice.nextInt(4) == 0 ? Optional.of("better") : Optional.empty();
    return new AccessPath(kind, index, bounded ? Optional.of(time) : Optional.empty(), unless);
  }

  private List<ProducedIdentifier> produced(List<String> by) {
    int first = 1 + kinds.stream().map(IdentifierKind::id).toList().indexOf(by.getLast());
    List<ProducedIdentifier> produced = new ArrayList<>();
    for (IdentifierKind kind : kinds.subList(first, kinds.size())) {
      boolean root = by.equals(List.of(ROOT));
      if (root || dice.nextInt(3) == 0) {
        String attribute = dice.nextBoolean() ? "ids-" + kind.id() : "deep.ids." + kind.id();
        produced.add(
            new ProducedIdentifier(
                kind.id(),
                attribute,
                kind.bounded()
                    ? Optional.of(new Moment("since", Moment.Form.DATE))
                    : Optional.empty(),
                kind.bounded()
                    ? Optional.of(new Moment("last", Moment.Form.LAST_DAY))
                    : Optional.empty(),
                dice.nextInt(4) == 0 ? Map.of("type", "yes") : Map.of()));
      }
    }
    return produced;
  }

  private Store store(
      String id, Place place, List<AccessPath> paths, List<ProducedIdentifier> produced) {
    return new Store(
        id,
        "nobody",
        place,
        paths,
        pattern.texts(),
        List.of(),
        pattern.retention(),
        pattern.erasure(),
        true,
        List.of(),
        produced,
        List.of());
  }

  private void fill(Store pointing, boolean prefix) {
    int count = 2 + dice.nextInt(3);
    for (int i = 0; i < count; i++) {
      people.add(value(ROOT, i));
    }
    for (Store store : stores) {
      if (store.place() instanceof Place.Table table) {
        List<Map<String, AttributeValue>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
          Map<String, AttributeValue> row = row(store, table, store.id() + "-" + i);
          if (store.equals(pointing)) {
            files(row, prefix, store.id() + "-" + i);
          }
          all.add(row);
        }
        rows.put(store.id(), all);
      }
    }
  }

  private Map<String, AttributeValue> row(Store store, Place.Table table, String id) {
    Map<String, AttributeValue> row = new TreeMap<>();
    row.put(ROW, AttributeValue.fromS(id));
    row.put("type", AttributeValue.fromS(dice.nextBoolean() ? "yes" : "no"));
    if (dice.nextInt(4) == 0) {
      row.put("better", AttributeValue.fromS("someone"));
    }
    LocalDate since = START.plusDays(dice.nextInt(300));
    row.put("since", AttributeValue.fromS(since.toString()));
    if (dice.nextBoolean()) {
      row.put("last", AttributeValue.fromS(since.plusDays(dice.nextInt(200)).toString()));
    }
    for (AccessPath path : store.paths()) {
      KeyAttribute key =
          path.index().flatMap(table::index).map(Place.Index::key).orElse(table.key()).getFirst();
      row.put(key.attribute(), typed(key.type(), value(path.identifier(), dice.nextInt(4))));
    }
    Moment time = new Moment("happened", form(store, table));
    row.put("happened", happened(time.form()));
    Map<String, AttributeValue> deep = new TreeMap<>();
    for (ProducedIdentifier one : store.produces()) {
      boolean nested = one.attribute().startsWith("deep.");
      (nested ? deep : row).put(nested ? "ids." + one.kind() : one.attribute(), ids(one.kind()));
    }
    row.put("deep", AttributeValue.fromM(deep));
    return row;
  }

  /** The form is the one that the paths or indexes of the store tell; any when none does. */
  private Moment.Form form(Store store, Place.Table table) {
    return store.paths().stream()
        .flatMap(path -> path.time().stream())
        .map(Moment::form)
        .findFirst()
        .orElseGet(
            () ->
                table.indexes().stream()
                        .flatMap(index -> index.key().stream())
                        .anyMatch(
                            key ->
                                key.attribute().equals("happened")
                                    && key.type() == KeyAttribute.Type.N)
                    ? Moment.Form.EPOCH_SECONDS
                    : Moment.Form.INSTANT);
  }

  private AttributeValue happened(Moment.Form form) {
    LocalDate day = START.plusDays(dice.nextInt(500));
    Instant time =
        day.atStartOfDay(AMSTERDAM)
            .toInstant()
            .plusSeconds(dice.nextInt(5) - 2)
            .plusSeconds(dice.nextBoolean() ? 0 : dice.nextInt(86_400));
    return switch (form) {
      case INSTANT ->
          AttributeValue.fromS(
              dice.nextBoolean()
                  ? time.toString()
                  : time.atZone(ZoneId.of("+11:00")).toOffsetDateTime().toString());
      case DATE, LAST_DAY -> AttributeValue.fromS(day.toString());
      case EPOCH_SECONDS -> AttributeValue.fromN(Long.toString(time.getEpochSecond()));
    };
  }

  /** One id, a list, a set, or a list of documents is as good as another. */
  private AttributeValue ids(String kind) {
    KeyAttribute.Type type = type(kind);
    Set<String> some = new HashSet<>();
    for (int n = dice.nextInt(3); n >= 0; n--) {
      some.add(value(kind, dice.nextInt(4)));
    }
    List<AttributeValue> all = some.stream().sorted().map(one -> typed(type, one)).toList();
    return switch (dice.nextInt(3)) {
      case 0 -> all.getFirst();
      case 1 -> AttributeValue.fromL(all);
      default ->
          switch (type) {
            case S -> AttributeValue.fromSs(all.stream().map(AttributeValue::s).toList());
            case N -> AttributeValue.fromNs(all.stream().map(AttributeValue::n).toList());
            case B -> AttributeValue.fromBs(all.stream().map(AttributeValue::b).toList());
          };
    };
  }

  private void files(Map<String, AttributeValue> row, boolean prefix, String id) {
    if (prefix) {
      // The prefix of one is the beginning of another's, but for the slash.
      row.put(FILES, AttributeValue.fromS("of/" + id + "/"));
      for (int n = dice.nextInt(3); n > 0; n--) {
        objects.put("of/" + id + "/" + n, new byte[] {1});
      }
    } else {
      List<AttributeValue> keys = new ArrayList<>();
      for (int n = dice.nextInt(3); n > 0; n--) {
        objects.put("of/" + id + "/" + n, new byte[] {1});
        keys.add(AttributeValue.fromS("of/" + id + "/" + n));
      }
      row.put(FILES, AttributeValue.fromL(keys));
    }
  }

  private KeyAttribute.Type type(String kind) {
    return Objects.requireNonNull(types.get(kind), kind);
  }

  private String value(String kind, int number) {
    int salt = kind.hashCode() & 0xff;
    return switch (type(kind)) {
      case S -> kind + "/" + number;
      case N -> Integer.toString(1000 + salt * 10 + number);
      case B ->
          java.util.Base64.getEncoder().encodeToString(new byte[] {(byte) salt, (byte) number});
    };
  }

  private static AttributeValue typed(KeyAttribute.Type type, String value) {
    return switch (type) {
      case S -> AttributeValue.fromS(value);
      case N -> AttributeValue.fromN(value);
      case B ->
          AttributeValue.fromB(SdkBytes.fromByteArray(java.util.Base64.getDecoder().decode(value)));
    };
  }
}
