package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.GeneratedCompany;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.TickingClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows after = rows before - rows planned, over companies made by chance. */
class ErasureConservationTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final int CUSTOMERS = 6;

  @Property(tries = 60)
  void onlyWhatIsPlannedShouldChangeAndExactlyAsPlanned(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = CUSTOMERS - 1) int who,
      @ForAll @IntRange(min = 1, max = 60) int death) {
    World world = world(seed, who, Fuse.after(death));
    Map<String, Item> before = items(world.landscape);
    ErasurePlan plan = world.plan();
    Map<String, ItemDecision> decisions = decisions(plan);
    world.carryOut(plan);
    Map<String, Item> after = items(world.landscape);

    assertThat(before.keySet()).containsAll(after.keySet());
    before.forEach((name, item) -> assertAsPlanned(name, item, decisions, after));
    long erased =
        decisions.values().stream().filter(ItemDecision.EraseNow.class::isInstance).count();
    long audio = count(plan, "recording-audio");
    assertThat(before.size() - after.size()).isEqualTo(erased - audio);
  }

  /** Whoever uses the phone between plan and approval voids no approval and loses nothing by it. */
  @Property(tries = 60)
  void whatCameAfterThePlanShouldStayAsItIsAndEverythingPlannedGoAllTheSame(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = CUSTOMERS - 1) int who,
      @ForAll @IntRange(min = 1, max = 60) int death) {
    World world = world(seed, who, Fuse.after(death));
    ErasurePlan plan = world.plan();
    Map<String, Item> before = items(world.landscape);
    Set<String> later = oneMoreOfEach(world, plan);
    Map<String, Item> then = items(world.landscape);
    world.carryOut(plan);
    Map<String, Item> after = items(world.landscape);
    assertThat(later).allSatisfy(name -> assertThat(after.get(name)).isEqualTo(then.get(name)));
    Map<String, ItemDecision> decisions = decisions(plan);
    before.forEach((name, item) -> assertAsPlanned(name, item, decisions, after));
    assertThat(world.letter().values().getOrDefault(LetterFields.CAME_LATER, "0"))
        .isEqualTo(Integer.toString(later.size()));
  }

  /** Beside each call that goes, one a thousandth of a second later. */
  private static Set<String> oneMoreOfEach(World world, ErasurePlan plan) {
    Map<String, Item> before = items(world.landscape);
    plan.stores().stream()
        .filter(part -> part.store().equals("call-records"))
        .flatMap(part -> part.items().stream())
        .filter(line -> line.decision() instanceof ItemDecision.EraseNow)
        .map(line -> before.get("call-records" + StorePlan.canonical(line.key())))
        .forEach(call -> world.landscape.put("call-records", later(call)));
    Set<String> names = new TreeSet<>(items(world.landscape).keySet());
    names.removeAll(before.keySet());
    return names;
  }

  private static Map<String, Object> later(Item call) {
    Map<String, Object> row =
        new HashMap<>(
            Json.MAPPER.convertValue(call.fields(), new TypeReference<Map<String, Object>>() {}));
    Instant at = OffsetDateTime.parse(call.at("started_at").asText()).toInstant();
    row.put("started_at", at.plusMillis(1).toString());
    return row;
  }

  /** Whose a row is says the company that was made, not the plan. */
  @Property(tries = 30)
  void nobodyElseShouldBeTouched(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = CUSTOMERS - 1) int who) {
    World world = world(seed, who, Fuse.counting());
    Map<String, Item> before = items(world.landscape);
    Set<Map<String, AttributeValue>> rows = rows(world.landscape);
    ErasurePlan plan = world.plan();
    Map<String, ItemDecision> decisions = decisions(plan);
    world.carryOut(plan);
    Map<String, Item> after = items(world.landscape);
    String number = GeneratedCompany.customer(who).number();
    assertThat(before.values())
        .as("rows that only a line or an invoice leads to")
        .anyMatch(item -> item.at("customer_number").asText().isEmpty());
    before.forEach(
        (name, item) -> {
          boolean own = owner(item).equals(number);
          assertThat(own || !decisions.containsKey(name)).as("planned for another").isTrue();
          if (!own || !decisions.containsKey(name)) {
            assertThat(after.get(name)).as("an item of %s", owner(item)).isEqualTo(item);
          }
        });
    Set<Map<String, AttributeValue>> other = rows(world.landscape);
    other.removeAll(rows);
    long reduced =
        decisions.values().stream().filter(ItemDecision.ReduceNow.class::isInstance).count();
    assertThat((long) other.size())
        .as("rows that are other than before")
        .isLessThanOrEqualTo(reduced);
    IntStream.range(0, CUSTOMERS)
        .filter(one -> one != who)
        .mapToObj(one -> "audio/" + GeneratedCompany.customer(one).number())
        .forEach(audio -> assertThat(world.landscape.audioVersions(audio)).isEqualTo(2));
  }

  /** Two customers held each line, the second one from February 2026 on. */
  private static String owner(Item item) {
    return switch (item.store()) {
      case "payments" -> item.at("invoice_number").asText().replaceAll("F([0-9]+)-.*", "$1");
      case "call-records" -> {
        int pair = Integer.parseInt(item.at("line").asText().substring(5));
        int second = item.at("started_at").asText().startsWith("2026") ? 1 : 0;
        yield GeneratedCompany.customer(2 * pair + second).number();
      }
      default -> item.at("customer_number").asText();
    };
  }

  /** Every row of every table as it lies there. */
  private static Set<Map<String, AttributeValue>> rows(InMemoryLandscape landscape) {
    return landscape.map().stores().stream()
        .filter(store -> store.place() instanceof Place.Table)
        .flatMap(store -> landscape.rows(store.id()).stream())
        .map(Map::copyOf)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Property(tries = 30)
  void aSecondErasureShouldChangeNothing(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = CUSTOMERS - 1) int who) {
    World world = world(seed, who, Fuse.counting());
    world.run();
    Map<String, String> end = world.everything();
    world.run();
    assertThat(world.everything()).isEqualTo(end);
    assertThat(world.desk.residual(world.file.id())).isZero();
  }

  private static void assertAsPlanned(
      String name, Item item, Map<String, ItemDecision> decisions, Map<String, Item> after) {
    switch (decisions.getOrDefault(name, new ItemDecision.Held("not planned"))) {
      case ItemDecision.EraseNow() -> assertThat(after).doesNotContainKey(name);
      case ItemDecision.ReduceNow(List<String> keep, var until, String ground) -> {
        ObjectNode rest = item.fields().deepCopy().retain(keep);
        assertThat(after.get(name)).extracting(Item::fields).isEqualTo(rest);
      }
      case ItemDecision.Keep keep -> assertThat(after.get(name)).isEqualTo(item);
      case ItemDecision.AtContractEnd later -> assertThat(after.get(name)).isEqualTo(item);
      case ItemDecision.Held held -> assertThat(after.get(name)).isEqualTo(item);
    }
  }

  private static Map<String, ItemDecision> decisions(ErasurePlan plan) {
    Map<String, ItemDecision> decisions = new TreeMap<>();
    plan.stores()
        .forEach(
            store ->
                store
                    .items()
                    .forEach(
                        line ->
                            decisions.put(
                                store.store() + StorePlan.canonical(line.key()), line.decision())));
    return decisions;
  }

  private static long count(ErasurePlan plan, String store) {
    return plan.summary().getOrDefault(store + "/erased", 0L);
  }

  private static Map<String, Item> items(InMemoryLandscape landscape) {
    return landscape.map().stores().stream()
        .filter(store -> store.place() instanceof Place.Table)
        .map(Store::id)
        .flatMap(store -> landscape.all(store).stream())
        .collect(Collectors.toMap(World::nameOf, item -> item));
  }

  private static World world(long seed, int who, Fuse fuse) {
    return new World(
        GeneratedCompany.of(seed, CUSTOMERS),
        GeneratedCompany.customer(who),
        Language.NL,
        TickingClock.at(NOW),
        fuse);
  }
}
