package nl.mistervoip.privacy.retention.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.ExpiryIndex;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.GeneratedCompany;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** After drift of any kind a round restores the index exactly and changes nothing else. */
class ReconciliationTest {
  private static final String SHARD = "retention_shard";
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final ReadBudget PLENTY = new ReadBudget(1_000_000, 1_000);

  /** A company, and everything around the job in memory. */
  private static final class World {
    final InMemoryLandscape company;
    final InMemoryCheckpoints kept = new InMemoryCheckpoints();
    final InMemoryAudit audit = new InMemoryAudit();
    final List<Duration> pauses = new ArrayList<>();

    World(InMemoryLandscape company) {
      this.company = company;
    }

    Reconciliation job(ReadBudget budget, Fuse fuse) {
      return new Reconciliation(
          company.map(),
          company.stores().expiry(fuse),
          fuse.around(Checkpoints.class, kept, Set.of("put", "clear")),
          fuse.around(AuditLog.class, audit, Set.of("append")),
          budget,
          pauses::add);
    }

    Reconciliation.Result run() {
      return job(PLENTY, Fuse.counting()).run(TickingClock.atNow());
    }

    List<Store> stores() {
      return company.map().stores().stream().filter(ExpiryIndex::has).toList();
    }

    /** Every row of every table by store and place. */
    Map<String, List<Map<String, AttributeValue>>> rows() {
      Map<String, List<Map<String, AttributeValue>>> all = new TreeMap<>();
      stores().forEach(store -> all.put(store.id(), List.copyOf(company.rows(store.id()))));
      return all;
    }

    /** What a sweep finds by the index. */
    Set<String> due() {
      Set<String> names = new TreeSet<>();
      for (Store store : company.map().stores()) {
        company.due(
            RetentionRule.ofItems(store),
            DAY,
            Position.BEGIN,
            Pages.all(item -> names.add(store.id() + item.key().values())));
      }
      return names;
    }

    /** Takes rows out of the index in every way there is; returns how many. */
    long drift(Random random) {
      long drifted = 0;
      for (Store store : stores()) {
        for (Map<String, AttributeValue> row : List.copyOf(company.rows(store.id()))) {
          if (random.nextBoolean()) {
            company.stores().putRow(store.id(), drifted(row, random));
            drifted++;
          }
        }
      }
      return drifted;
    }

    private static Map<String, AttributeValue> drifted(
        Map<String, AttributeValue> row, Random random) {
      Map<String, AttributeValue> without = new HashMap<>(row);
      without.remove(SHARD);
      String[] wrong = {"8", "-1", "07", "shard-3", " 3", "٣"};
      int kind = random.nextInt(wrong.length + 2);
      if (kind < wrong.length) {
        without.put(SHARD, AttributeValue.fromS(wrong[kind]));
      }
      return without;
    }
  }

  /** A company whose rows are all in the index. */
  private static World sample() {
    InMemoryLandscape company = SamplePeople.landscape();
    new World(company).run();
    return new World(company);
  }

  @Property(tries = 40)
  void driftOfAnyKindShouldBeRepairedExactlyAndNothingElseChanged(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int death) {
    World world = new World(GeneratedCompany.of(seed, 3));
    Map<String, List<Map<String, AttributeValue>>> healthy = world.rows();
    Set<String> due = world.due();
    world.drift(new Random(seed));
    Map<String, List<Map<String, AttributeValue>>> before = world.rows();

    // In small portions, dying once on the way.
    Reconciliation job = world.job(new ReadBudget(20, 100), Fuse.after(death));
    boolean complete = false;
    for (int night = 0; !complete && night < 500; night++) {
      complete = Fuse.resultOf(() -> job.run(TickingClock.atNow())).complete();
    }

    assertThat(complete).isTrue();
    assertThat(world.due()).as("a sweep finds again what it found before").isEqualTo(due);
    world
        .rows()
        .forEach(
            (store, rows) -> {
              for (int i = 0; i < rows.size(); i++) {
                var was = before.getOrDefault(store, List.of()).get(i);
                var is = rows.get(i);
                if (was.equals(healthy.getOrDefault(store, List.of()).get(i))) {
                  assertThat(is).as(store).isEqualTo(was);
                } else {
                  assertThat(Objects.requireNonNull(is.get(SHARD)).s()).as(store).matches("[0-7]");
                  assertThat(without(is)).as(store).isEqualTo(without(was));
                }
              }
            });
    assertThat(world.audit.eventsOf("reconcile-expiry")).containsExactly("expiry.reconciled");

    Map<String, List<Map<String, AttributeValue>>> after = world.rows();
    Reconciliation.Result second = world.run();
    assertThat(second.complete()).isTrue();
    assertThat(sum(second, "repaired")).isZero();
    assertThat(world.rows()).isEqualTo(after);
  }

  @Test
  void aMandateShouldGetAShardOfItsOwnWhereItsTermRunsAndWhatWasCutDownKeepItsPlace() {
    World world = sample();
    Map<String, AttributeValue> contract =
        new HashMap<>(world.company.rows("contracts").getFirst());
    contract.put("last_collected_on", AttributeValue.fromS("2025-01-01"));
    world.company.stores().putRow("contracts", contract);
    Map<String, AttributeValue> invoice = new HashMap<>(world.company.rows("invoices").getFirst());
    invoice.put(SHARD, AttributeValue.fromS("r4"));
    world.company.stores().putRow("invoices", invoice);
    Map<String, AttributeValue> ticket = new HashMap<>(world.company.rows("tickets").getFirst());
    ticket.put(SHARD, AttributeValue.fromS("r4"));
    world.company.stores().putRow("tickets", ticket);
    Reconciliation.Result result = world.run();
    assertThat(sum(result, "repaired")).isEqualTo(2);
    Map<String, AttributeValue> repaired =
        new HashMap<>(world.company.rows("contracts").getFirst());
    assertThat(Objects.requireNonNull(repaired.remove("mandate_shard")).s()).matches("[0-7]");
    assertThat(repaired).isEqualTo(contract);
    assertThat(world.company.rows("invoices").getFirst()).isEqualTo(invoice);
    assertThat(Objects.requireNonNull(world.company.rows("tickets").getFirst().get(SHARD)).s())
        .as("nothing of a ticket goes earlier")
        .matches("[0-7]");
  }

  @Test
  void theAuditShouldCountPerStoreAndNameNobody() {
    World world = sample();
    long drifted = world.drift(new Random(7));
    Reconciliation.Result result = world.run();
    assertThat(sum(result, "repaired")).isEqualTo(drifted).isPositive();
    assertThat(sum(result, "rows"))
        .isEqualTo(world.rows().values().stream().mapToLong(List::size).sum());
    Map<String, String> facts = world.audit.of("reconcile-expiry").getLast().facts();
    assertThat(facts.keySet()).hasSize(world.stores().size() + 1).contains("customers", "map");
    assertThat(facts.getOrDefault("customers", ""))
        .matches("\\d+ rows, \\d+ repaired, 0 changed, .*");
    assertThat(world.kept.find()).isEmpty();
  }

  @Test
  void aRowThatHoldsNoMomentShouldBeCountedAndLeft() {
    World world = sample();
    Map<String, AttributeValue> ticket = new HashMap<>(world.company.rows("tickets").getFirst());
    ticket.put("closed_on", AttributeValue.fromS("vorige week"));
    world.company.stores().putRow("tickets", ticket);
    assertThat(Objects.requireNonNull(world.run().seen().get("tickets")).unreadable()).isOne();
    assertThat(world.company.rows("tickets").getFirst()).isEqualTo(ticket);
  }

  @Test
  void aRunShouldEndWithItsBudgetAndTheNextGoOn() {
    World world = sample();
    long drifted = world.drift(new Random(3));
    ReadBudget small = new ReadBudget(3, 10);
    Reconciliation job = world.job(small, Fuse.counting());
    int runs = 1;
    Reconciliation.Result result = job.run(TickingClock.atNow());
    while (!result.complete()) {
      // A page takes 1.5 units here: at most one page beyond the budget.
      runs++;
      result = job.run(TickingClock.atNow());
    }
    assertThat(runs).isGreaterThan(3);
    assertThat(sum(result, "repaired")).isEqualTo(drifted);
    assertThat(world.pauses)
        .as("1.5 units at 10 a second")
        .contains(Duration.ofMillis(150))
        .allMatch(pause -> pause.compareTo(Duration.ofMillis(150)) <= 0);
  }

  @Test
  void aStoreThatDoesNotAnswerShouldStopTheRunAndBeTakenUpAgain() {
    World world = sample();
    long drifted = world.drift(new Random(5));
    world.company.unreachable("invoices", true);
    assertThatThrownBy(world::run).isInstanceOf(Landscape.UnreachableStoreException.class);
    world.company.unreachable("invoices", false);
    Reconciliation.Result result = world.run();
    assertThat(result.complete()).isTrue();
    assertThat(sum(result, "repaired")).isEqualTo(drifted);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "x, 1", "1, ''", "100000001, 1", "1, 100001", "-5, 1", "1.5, 1"})
  void aBudgetOutOfBoundsShouldBeRefusedAtTheStart(String units, String perSecond) {
    assertThatThrownBy(() -> ReadBudget.of(units, perSecond))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("docs/settings.md");
  }

  @Test
  void theProgressShouldPrintNoKey() {
    World world = sample();
    Fuse fuse = Fuse.after(3);
    try {
      world.job(PLENTY, fuse).run(TickingClock.atNow());
    } catch (Fuse.PowerCut cut) {
      assertThat(cut).isNotNull();
    }
    assertThat(world.kept.find()).isPresent();
    assertThat(world.kept.find().get().toString()).isEqualTo("Progress[REDACTED]");
  }

  private static Map<String, AttributeValue> without(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> rest = new TreeMap<>(row);
    rest.remove(SHARD);
    return rest;
  }

  private static long sum(Reconciliation.Result result, String what) {
    return result.seen().values().stream()
        .mapToLong(seen -> what.equals("rows") ? seen.rows() : seen.repaired())
        .sum();
  }
}
