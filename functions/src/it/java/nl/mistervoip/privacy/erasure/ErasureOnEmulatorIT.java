package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.CaseFixture;
import nl.mistervoip.privacy.testing.EmulatedCompany;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An erasure on real tables: numeric keys, nested documents, sets, binary, indexes, versions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureOnEmulatorIT {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private final CaseRecord file = CaseFixture.aCase().asking(Right.ERASURE).in(Language.EN).build();
  private final CaseId id = file.id();
  private EmulatedCompany company = new EmulatedCompany();

  @BeforeAll
  void reserveWordsAndOddValues() {
    Map<String, AttributeValue> ticket = new HashMap<>(company.scan("tickets").getFirst());
    ticket.put("ticket_id", AttributeValue.fromS("T-odd"));
    ticket.put("customer_number", AttributeValue.fromN("100099"));
    // Reserved words of DynamoDB, and values that equality is easily got wrong for.
    ticket.put("name", AttributeValue.fromN("1.50"));
    ticket.put("status", AttributeValue.fromNul(true));
    ticket.put("size", AttributeValue.fromNs(java.util.List.of("1", "2")));
    ticket.put("data.with.dots", AttributeValue.fromS(""));
    company.put("tickets", ticket);
  }

  @AfterAll
  void tearDown() {
    company.close();
  }

  @Test
  void aFormerCustomerShouldGoFromRealTablesAndNobodyElse() {
    Map<String, String> before = company.everything();
    ErasureDesk desk = desk(Fuse.after(3));
    ErasurePlan plan = Fuse.resultOf(() -> desk.plan(id));
    assertThat(desk.check(id, plan.digest())).isTrue();
    Map<String, String> expected = new TreeMap<>(before);
    expected
        .keySet()
        .removeIf(
            key ->
                key.contains("100099")
                    || key.contains("robin.s")
                    || key.contains("T-odd")
                    || key.contains("+31687654321"));

    for (StorePlan store : plan.stores()) {
      StoreResult result = Fuse.resultOf(() -> desk.erase(id, store.store()));
      assertThat(result.failed()).as(store.store()).isZero();
      assertThat(desk.erase(id, store.store())).as(store.store()).isEqualTo(result);
    }
    assertThat(desk.residual(id)).isZero();
    desk.conclude(id);

    Map<String, String> after = company.everything();
    assertThat(after).containsAllEntriesOf(expected);
    assertThat(after).hasSize(expected.size() + 4);
    assertThat(company.versions("audio/R-100099-1.wav")).isZero();
    assertThat(company.versions("audio/R-100042-1.wav")).isEqualTo(3);
    assertThat(company.scan("invoices"))
        .filteredOn(row -> row.toString().contains("F2023-100099"))
        .singleElement()
        .satisfies(row -> assertThat(row).doesNotContainKeys("itemised", "sent_to"))
        .satisfies(row -> assertThat(row).containsKeys("billed_to", "lines", "total_cents"));
  }

  private ErasureDesk desk(Fuse fuse) {
    InMemoryVault vault = new InMemoryVault();
    vault.putJson(
        id,
        SubjectRef.VAULT_NAME,
        new SubjectRef(
            SamplePeople.ROBIN.number(),
            SamplePeople.ROBIN.controllerIds(),
            Optional.empty(),
            Optional.empty()));
    InMemoryCases cases = new InMemoryCases();
    cases.put(file);
    Landscape landscape = company.landscape();
    ItemWriter writer =
        fuse.around(ItemWriter.class, company.writer(), java.util.Set.of("delete", "reduce"));
    InMemoryAudit audit = new InMemoryAudit();
    LedgerBook book = new LedgerBook(new InMemoryLedger(), any -> "p");
    ErasurePlanner planner = new ErasurePlanner(landscape, vault, audit);
    ConclusionPapers papers = new ConclusionPapers(cases, vault, landscape, book, audit);
    return new ErasureDesk(
        TickingClock.at(NOW),
        planner,
        new PlanCheck(landscape, planner, vault, book),
        new StoreEraser(landscape, new ItemEraser(landscape, writer), vault, audit),
        new ReadBack(landscape, vault, audit),
        new Conclusion(vault, papers),
        new NothingToErase(cases, vault, landscape),
        new PartialConclusion(vault, landscape, papers));
  }
}
