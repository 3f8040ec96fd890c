package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.port.PortTables;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.platform.port.PortClient;
import nl.mistervoip.privacy.platform.port.PortClients;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.OtherSide;
import nl.mistervoip.privacy.testing.OtherSide.Fault;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The landscape with every table behind a port, over HTTP: the contract, and how a port breaks. */
class PortLandscapeTest implements LandscapeContract {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final InMemoryLandscape company = SamplePeople.landscape();
  private final OtherSide other = new OtherSide(CLOCK, new StoreSide(MAP, company.stores().tables));
  private final PortClients desk = new PortClients(OtherSide.signer(), CLOCK);
  private final Store tickets = MAP.store("tickets");

  @AfterEach
  void close() {
    other.close();
  }

  @Override
  public Tables tables() {
    return tables(desk.client());
  }

  private PortTables tables(PortClient client) {
    return new PortTables(client, other.address(), "");
  }

  @Override
  public Buckets buckets() {
    return company.stores().buckets;
  }

  @Override
  public void set(Place.Table table, Map<String, AttributeValue> key, String attribute) {
    company.stores().tables.meddle(table, key, attribute);
  }

  /** The same with bytes as text: JSON has no others. */
  @Test
  @Override
  public void nestedValuesShouldKeepTheirTypes() {
    Item contract = found("contracts", ANNEKE).getFirst();
    assertThat(contract.at("sla.level").asText()).isEqualTo("standard");
    assertThat(contract.at("monthly_fee_cents").isIntegralNumber()).isTrue();
    assertThat(contract.at("options").isArray()).isTrue();
    assertThat(contract.fields().has("column_without_value")).isFalse();
    assertThat(found("portal-accounts", ANNEKE).getFirst().at("password_hash").isTextual())
        .isTrue();
    assertThat(found("tickets", ANNEKE).getFirst().all("messages.by")).hasSize(2);
  }

  /** The same in the words of a port. */
  @Test
  @Override
  public void anUnknownTableShouldBeUnreachable() {
    Subject subject = landscape().resolve(ROBIN);
    Place.Table place = (Place.Table) tickets.place();
    Store lost = tickets.at(new Place.Table("nowhere", place.key(), place.indexes()));

    assertThat(landscape().search(lost, subject, item -> {}))
        .isEqualTo(new Outcome.Unreachable("tickets", "port: unreadable answer"));
  }

  @Test
  void aPortThatIsDownShouldMakeItsStoreUnreachableAndNeverEmpty() {
    Subject subject = landscape().resolve(ROBIN);
    Fault down = new Fault.Status(503);
    other.breaks(down, down, down, down);

    assertThat(landscape().search(tickets, subject, item -> {}))
        .isEqualTo(new Outcome.Unreachable("tickets", "port: status 503"));
    assertThat(landscape().search(tickets, subject, item -> {}))
        .isInstanceOf(Outcome.Searched.class);
  }

  @Test
  void aSignatureThatIsRefusedShouldMakeTheStoreUnreachableForReadingAndWriting() {
    Item ticket = found("tickets", ROBIN).getFirst();
    Tables stranger = tables(new PortClients((key, digest) -> new byte[64], CLOCK).client());
    Subject subject = landscape().resolve(ROBIN);

    assertThat(
            new MappedLandscape(MAP, stranger, buckets(), InMemoryStores.HASHES)
                .search(tickets, subject, item -> {}))
        .isEqualTo(new Outcome.Unreachable("tickets", "port: status 401"));
    assertThatThrownBy(() -> new GuardedWriter(MAP, stranger, buckets()).delete(ticket.ref()))
        .isInstanceOf(Landscape.UnreachableStoreException.class)
        .hasMessageNotContaining(OtherSide.SECRET);
    assertThat(found("tickets", ROBIN)).hasSize(1);
  }

  @Test
  void aPageThatBreaksOffShouldBeReadAgainAndNothingComeTwiceOrBeMissing() {
    List<Item> whole = found("call-records", ANNEKE);
    Subject subject = landscape().resolve(ANNEKE);
    List<Item> items = new ArrayList<>();
    other.breaks(new Fault.Cut(), new Fault.Cut(), new Fault.Status(500));

    assertThat(landscape().search(MAP.store("call-records"), subject, items::add))
        .isInstanceOf(Outcome.Searched.class);
    assertThat(items).isEqualTo(whole).hasSize(3);
  }

  @Test
  void anAnswerWithSomebodyElsesItemsShouldBeNoAnswer() {
    Subject subject = landscape().resolve(ROBIN);
    String others =
        "{\"items\": [{\"digest\": \"d\", \"item\": {\"ticket_id\": \"T-1\", \"customer_number\":"
            + " 100042, \"closed_at\": \"2026-01-01T00:00:00Z\"}}]}";
    for (String text :
        List.of(
            others,
            "{}",
            "{\"items\": [{\"digest\": \"d\"}]}",
            "{\"items\": [{\"item\": {\"ticket_id\": \"T-1\"}}]}",
            "{\"items\": [{\"digest\": \"d\", \"item\": {\"ticket_id\": 7}}]}")) {
      other.breaks(new Fault.Says(text));
      List<Item> items = new ArrayList<>();
      assertThat(landscape().search(tickets, subject, items::add))
          .as(text)
          .isEqualTo(new Outcome.Unreachable("tickets", "port: unreadable answer"));
      assertThat(items).isEmpty();
    }
  }

  @Test
  void anErasureWhoseAnswerIsLostShouldBeDoneOnce() {
    Item ticket = found("tickets", ROBIN).getFirst();
    // Reading the item and reading its digest pass; the answer to the write is lost.
    other.breaks(new Fault.None(), new Fault.None(), new Fault.Cut());

    assertThat(writer().delete(ticket.ref())).isEqualTo(Written.DONE);
    assertThat(found("tickets", ROBIN)).isEmpty();
    assertThat(other.calls().stream().filter(one -> one.path().endsWith("/erase")))
        .hasSize(2)
        .extracting(OtherSide.Call::idempotencyKey)
        .containsOnly(
            other.calls().stream()
                .filter(one -> one.path().endsWith("/erase"))
                .findFirst()
                .orElseThrow()
                .idempotencyKey());
  }

  @Test
  void aHoldAtThePortShouldStopAnErasureAndTheMarkOfTheCaseItselfShouldNot() {
    Item ticket = found("tickets", ROBIN).getFirst();
    RestrictionWriter restrictions = new GuardedRestrictionWriter(tables());
    assertThat(restrictions.place(tickets, ticket.key(), "MV-1")).isEqualTo(Written.DONE);
    assertThat(restrictions.place(tickets, ticket.key(), "MV-1")).isEqualTo(Written.ALREADY);
    assertThat(restrictions.place(tickets, ticket.key(), "MV-2")).isEqualTo(Written.DONE);
    Item marked = found("tickets", ROBIN).getFirst();
    assertThat(marked.at("restricted_by")).hasSize(2);
    assertThat(writer().delete(marked.ref())).isEqualTo(Written.HELD);

    assertThat(restrictions.lift(tickets, ticket.key(), "MV-2")).isEqualTo(Written.DONE);
    Item own = found("tickets", ROBIN).getFirst();

    assertThat(writer().onBehalfOf("MV-1").delete(own.ref())).isEqualTo(Written.DONE);
  }

  @Test
  void liftingTheLastMarkShouldLeaveTheItemAsItWas() {
    Item before = found("tickets", ROBIN).getFirst();
    RestrictionWriter restrictions = new GuardedRestrictionWriter(tables());

    assertThat(restrictions.place(tickets, before.key(), "MV-1")).isEqualTo(Written.DONE);
    assertThat(restrictions.lift(tickets, before.key(), "MV-1")).isEqualTo(Written.DONE);

    assertThat(found("tickets", ROBIN).getFirst()).isEqualTo(before);
  }

  @Test
  void aCorrectionShouldBeWrittenAtThePortAsItWasPlanned() {
    Store customers = MAP.store("customers");
    Item before = found("customers", ROBIN).getFirst();
    CorrectionWriter corrections = new GuardedCorrectionWriter(MAP, tables());
    TreeMap<String, String> values = new TreeMap<>(Map.of("name.family", "Voorbeeld"));
    String after = corrections.preview(customers, before.key(), values).orElseThrow().after();

    assertThat(corrections.correct(before.ref(), values, after)).isEqualTo(Written.DONE);
    assertThat(corrections.correct(before.ref(), values, after)).isEqualTo(Written.ALREADY);
    Item corrected = found("customers", ROBIN).getFirst();
    assertThat(corrected.at("name.family").asText()).isEqualTo("Voorbeeld");
    assertThat(corrected.digest()).isEqualTo(after);
  }

  @Test
  void manyItemsShouldGoEachUnderItsOwnDigest() {
    List<Item> calls = found("call-records", ANNEKE);
    Place.Table table = (Place.Table) MAP.store("call-records").place();
    set(table, Rows.key(table, calls.get(1).key()), "internal_note");

    assertThat(
            writer()
                .delete(
                    MAP.store("call-records"),
                    calls.stream().map(Item::ref).toList(),
                    item -> true))
        .containsExactly(Written.DONE, Written.CHANGED, Written.DONE);
    assertThat(found("call-records", ANNEKE)).hasSize(1);
  }

  @Test
  void nothingOfAPersonShouldStandInAnAddress() {
    found("call-records", ANNEKE);

    assertThat(other.calls())
        .isNotEmpty()
        .allSatisfy(
            call ->
                assertThat(call.path() + call.idempotencyKey())
                    .doesNotContain("100042", "+31", "31850101234"));
  }
}
