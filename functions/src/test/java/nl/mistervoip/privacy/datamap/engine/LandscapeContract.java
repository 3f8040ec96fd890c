package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Going;
import nl.mistervoip.privacy.datamap.tables.Tables;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What holds of the landscape wherever its stores are: in memory and on the emulator. The stores
 * hold SamplePeople.
 */
interface LandscapeContract {
  Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  CustomerRef ANNEKE =
      new CustomerRef("100042", List.of("mister-voip", "mister-voip-abonnementen"));
  CustomerRef ROBIN = new CustomerRef("100099", List.of("mister-voip", "mister-voip-abonnementen"));
  CustomerRef CORNELIS =
      new CustomerRef("100007", List.of("mister-voip", "mister-voip-abonnementen"));

  DataMap MAP = DataMapLoader.bundled();

  Tables tables();

  Buckets buckets();

  /** Sets an attribute of a row to true, past the engine. */
  void set(Place.Table table, Map<String, AttributeValue> key, String attribute);

  default Landscape landscape() {
    return new MappedLandscape(MAP, tables(), buckets(), InMemoryStores.HASHES);
  }

  default ItemWriter writer() {
    return new GuardedWriter(MAP, tables(), buckets());
  }

  default List<Item> found(String store, CustomerRef who) {
    Subject subject = landscape().resolve(who);
    List<Item> items = new ArrayList<>();
    Outcome outcome = landscape().search(landscape().map().store(store), subject, items::add);
    assertThat(outcome).isInstanceOf(Outcome.Searched.class);
    return items;
  }

  default List<Item> due(String store, LocalDate today) {
    return due(RetentionRule.ofItems(landscape().map().store(store)), today);
  }

  default List<Item> due(RetentionRule rule, LocalDate today) {
    List<Item> items = new ArrayList<>();
    assertThat(landscape().due(rule, today, Position.BEGIN, Pages.all(items::add)))
        .isInstanceOf(Outcome.Searched.class);
    return items;
  }

  @Test
  default void aPersonShouldSeeTheirOwnSuppressionsAndNotThoseOfAFormerHolderOfTheirNumber() {
    SuppressionList list = new MappedSuppressionList(MAP, tables(), InMemoryStores.HASHES);
    Instant heldByCornelis = Instant.parse("2020-05-01T10:00:00Z");
    list.add(MarketingContact.of("+31850101234").orElseThrow(), heldByCornelis);
    list.add(MarketingContact.of("anneke.voorbeeld@example.nl").orElseThrow(), NOW);
    list.add(MarketingContact.of("+31612345678").orElseThrow(), NOW);
    list.add(MarketingContact.of("robin.sample@example.com").orElseThrow(), NOW);

    assertThat(found(SuppressionList.STORE, ANNEKE))
        .as("address and mobile, the mobile once although it is a line as well")
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.at("objected_at").asText()).isEqualTo(NOW.toString()));
    assertThat(found(SuppressionList.STORE, CORNELIS))
        .singleElement()
        .satisfies(item -> assertThat(item.at("objected_at").asText()).contains("2020-05-01"));
    assertThat(due(SuppressionList.STORE, LocalDate.parse("2099-01-01")))
        .as("no term runs while the company advertises")
        .isEmpty();
  }

  @Test
  default void aCustomerShouldBeLocatedByEachThingThatAMailMayTell() {
    for (Map.Entry<String, String> given :
        Map.of(
                "customer-number",
                "100042",
                "email",
                " Anneke.Voorbeeld@example.NL ",
                "phone-number",
                "+31612345678",
                "invoice-number",
                "F2026-100042")
            .entrySet()) {
      assertThat(landscape().locate(Map.of(given.getKey(), given.getValue()), NOW))
          .as(given.getKey())
          .isEqualTo(new Located.Found(ANNEKE));
    }
  }

  @Test
  default void aNumberThatChangedHandsShouldMeanItsPresentHolderUnlessTheRestSaysOtherwise() {
    assertThat(landscape().locate(Map.of("phone-number", "+31850101234"), NOW))
        .isEqualTo(new Located.Found(ANNEKE));
    assertThat(
            landscape()
                .locate(
                    Map.of(
                        "phone-number",
                        "+31850101234",
                        "email",
                        "cornelis.voorbeeldman@example.org"),
                    NOW))
        .isEqualTo(new Located.Found(CORNELIS));
  }

  @Test
  default void whatContradictsItselfShouldBeAmbiguousAndWhatNobodyKnowsUnknown() {
    assertThat(
            landscape()
                .locate(
                    Map.of("customer-number", "100042", "email", "robin.sample@example.com"), NOW))
        .isEqualTo(new Located.Ambiguous());
    assertThat(
            landscape()
                .locate(
                    Map.of(
                        "email",
                        "niemand@example.net",
                        "customer-number",
                        "abc",
                        "postcode",
                        "1234AB"),
                    NOW))
        .isEqualTo(new Located.Unknown());
  }

  @Test
  default void contactPointsShouldComeWithTheTimeOfTheirLastChange() {
    assertThat(landscape().contactPoints(ANNEKE))
        .containsExactlyInAnyOrder(
            new ContactPoint(
                ContactPoint.Channel.EMAIL,
                "anneke.voorbeeld@example.nl",
                Instant.parse("2021-02-20T10:00:00Z")),
            new ContactPoint(
                ContactPoint.Channel.MOBILE, "+31612345678", Instant.parse("2021-02-20T10:00:00Z")),
            new ContactPoint(
                ContactPoint.Channel.POSTAL_CODE, "1234AB", Instant.parse("2021-02-20T10:00:00Z")));
  }

  @Test
  default void accountFactsShouldBeThoseOfTheLatestInvoice() {
    assertThat(landscape().accountFacts(ANNEKE))
        .containsEntry("last-invoice-date", "2026-11-01")
        .containsEntry("last-invoice-amount", "1295")
        .containsEntry("name", "Anneke Voorbeeld-Jansen")
        .containsEntry("birth-date", "1985-03-12")
        .containsEntry("shared-line", "false")
        .doesNotContainKey("relation-ended-on");
  }

  @Test
  default void callsOfTheFormerHolderShouldNeverComeOut() {
    assertThat(found("call-records", ANNEKE))
        .extracting(item -> item.at("started_at").asText())
        .containsExactlyInAnyOrder(
            "2021-03-01T08:00:00.000Z", "2026-10-05T18:30:00.000Z", "2026-10-06T09:15:00.000Z");
    assertThat(found("call-records", CORNELIS))
        .extracting(item -> item.at("started_at").asText())
        .containsExactlyInAnyOrder("2020-12-24T12:00:00.000Z", "2021-02-28T22:59:59.999Z");
  }

  @Test
  default void everyStoreShouldYieldThePersonsOwnItemsOnly() {
    assertThat(found("customers", ANNEKE)).hasSize(1);
    assertThat(found("contracts", ANNEKE)).hasSize(1);
    assertThat(found("identifiers", ANNEKE)).hasSize(3);
    assertThat(found("invoices", ANNEKE)).hasSize(2);
    assertThat(found("payments", ANNEKE))
        .extracting(item -> item.at("invoice_number").asText())
        .containsExactlyInAnyOrder("F2025-100042", "F2026-100042");
    assertThat(found("tickets", ANNEKE)).hasSize(1);
    assertThat(found("marketing-consents", ANNEKE)).hasSize(1);
    assertThat(found("portal-accounts", ANNEKE))
        .extracting(item -> item.at("username").asText())
        .containsExactly("anneke.v");
    assertThat(found("recordings", ANNEKE))
        .extracting(item -> item.at("recording_id").asText())
        .containsExactly("R-100042-1");
  }

  @Test
  default void nestedValuesShouldKeepTheirTypes() {
    Item contract = found("contracts", ANNEKE).getFirst();
    assertThat(contract.at("sla.level").asText()).isEqualTo("standard");
    assertThat(contract.at("direct_debit.iban").asText()).isEqualTo("NL00TEST0000100042");
    assertThat(contract.at("monthly_fee_cents").isIntegralNumber()).isTrue();
    assertThat(contract.at("options").isArray()).isTrue();
    assertThat(found("portal-accounts", ANNEKE).getFirst().at("password_hash").isBinary()).isTrue();
    assertThat(found("tickets", ANNEKE).getFirst().all("messages.by")).hasSize(2);
  }

  @Test
  default void theAudioOfARecordingShouldBeFoundThroughTheRecording() throws IOException {
    Item audio = found("recording-audio", ANNEKE).getFirst();
    assertThat(audio.at("size").asInt()).isEqualTo(14);
    assertThat(audio.at("recorded_at").asText()).isEqualTo("2026-10-20T13:00:00Z");
    try (InputStream in = landscape().open(audio)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
          .isEqualTo("RIFFR-100042-1");
    }
  }

  @Test
  default void dueItemsShouldBeThoseWhoseTermEndedBeforeToday() {
    assertThat(due("call-records", LocalDate.parse("2026-11-24")))
        .extracting(item -> item.at("invoiced_on").asText())
        .containsExactlyInAnyOrder("2021-01-01", "2021-03-01", "2021-04-01", "2023-06-01");
    assertThat(due("invoices", LocalDate.parse("2029-12-31"))).isEmpty();
    assertThat(due("invoices", LocalDate.parse("2030-01-01")))
        .extracting(item -> item.at("invoice_number").asText())
        .containsExactly("F2022-100099");
    assertThat(due("recording-audio", LocalDate.parse("2026-11-24"))).hasSize(2);
    assertThat(due("recordings", LocalDate.parse("2026-11-24"))).hasSize(2);
  }

  @Test
  default void manyItemsShouldBeReadAgainByTheirKeysAndThoseThatAreGoneBeLeftOut() {
    for (String id : List.of("call-records", "tickets", "recording-audio")) {
      Store store = MAP.store(id);
      List<Item> all = found(id, ROBIN);
      assertThat(all).as(id).isNotEmpty();
      List<ItemKey> keys = new ArrayList<>(all.stream().map(Item::key).toList());
      keys.add(all.getFirst().key());
      assertThat(landscape().find(store, keys))
          .as(id)
          .containsExactlyInAnyOrderElementsOf(
              all.stream().flatMap(one -> landscape().find(store, one.key()).stream()).toList());
      assertThat(landscape().find(store, List.of())).isEmpty();
    }
    Item ticket = found("tickets", ROBIN).getFirst();
    assertThat(writer().delete(ticket.ref())).isEqualTo(ItemWriter.Written.DONE);
    assertThat(landscape().find(MAP.store("tickets"), List.of(ticket.key()))).isEmpty();
  }

  @Test
  default void dueItemsShouldComeOutOnceInHoweverManyTurns() {
    LocalDate day = LocalDate.parse("2031-01-01");
    for (String id :
        List.of("call-records", "invoices/itemised", "invoices", "recording-audio", "recordings")) {
      RetentionRule rule = RetentionRule.of(MAP, id);
      List<Item> inTurns = new ArrayList<>();
      Optional<Position> next = Optional.of(Position.BEGIN);
      int turns = 0;
      while (next.isPresent()) {
        OnePage page = new OnePage(inTurns);
        assertThat(landscape().due(rule, day, next.get(), page))
            .isInstanceOf(Outcome.Searched.class);
        next = page.next();
        turns++;
      }
      assertThat(inTurns).as(id).isNotEmpty().isEqualTo(due(rule, day));
      assertThat(turns).as("a page of each shard at least").isGreaterThanOrEqualTo(8);
    }
  }

  /** Takes one page and wants no more of them now. */
  final class OnePage implements Pages {
    private final List<Item> items;
    private Optional<Position> next = Optional.empty();

    OnePage(List<Item> items) {
      this.items = items;
    }

    Optional<Position> next() {
      return next;
    }

    @Override
    public void item(Item item) {
      items.add(item);
    }

    @Override
    public boolean pageEnded(Optional<Position> following) {
      next = following;
      return false;
    }
  }

  @Test
  default void aDeletedItemShouldBeGoneAndDeletingItAgainSayAlready() {
    Item ticket = found("tickets", ROBIN).getFirst();
    assertThat(writer().delete(ticket.ref())).isEqualTo(ItemWriter.Written.DONE);
    assertThat(writer().delete(ticket.ref())).isEqualTo(ItemWriter.Written.ALREADY);
    assertThat(landscape().find(landscape().map().store("tickets"), ticket.key())).isEmpty();
    assertThat(found("tickets", ROBIN)).isEmpty();
  }

  @Test
  default void aReducedInvoiceShouldHaveItsFiscalFieldsOnlyAndStillBeFound() {
    for (Item invoice : found("invoices", ROBIN)) {
      assertThat(writer().reduce(invoice.ref())).isEqualTo(ItemWriter.Written.DONE);
      assertThat(writer().reduce(invoice.ref())).isEqualTo(ItemWriter.Written.ALREADY);
    }
    assertThat(found("invoices", ROBIN))
        .hasSize(2)
        .allSatisfy(
            item -> {
              assertThat(item.fields().has("itemised")).isFalse();
              assertThat(item.fields().has("sent_to")).isFalse();
              assertThat(item.at("total_cents").asInt()).isEqualTo(1295);
              assertThat(item.at("billed_to.name").asText()).isEqualTo("Robin Sample");
            });
    assertThat(due("invoices", LocalDate.parse("2031-01-01"))).hasSize(2);
  }

  @Test
  default void anInvoiceShouldLoseItsItemisedCallsOnceAndKeepAllTheRest() {
    RetentionRule rule = RetentionRule.of(MAP, "invoices/itemised");
    LocalDate day = LocalDate.parse("2026-11-24");
    List<Item> before = due(rule, day);
    List<ItemRef> planned = before.stream().map(Item::ref).toList();
    assertThat(writer().reduce(rule, planned, item -> true))
        .hasSize(3)
        .containsOnly(ItemWriter.Written.DONE);
    assertThat(writer().reduce(rule, planned, item -> true))
        .containsOnly(ItemWriter.Written.ALREADY);
    for (Item item : before) {
      Item after = landscape().find(rule.store(), item.key()).orElseThrow();
      assertThat(after.at("retention_shard").asText()).isEqualTo("r4");
      assertThat(after.fields().deepCopy().remove(List.of("retention_shard")))
          .isEqualTo(item.fields().deepCopy().remove(List.of("itemised", "retention_shard")));
    }
    assertThat(due(rule, day)).as("found once").isEmpty();
    assertThat(due("invoices", LocalDate.parse("2031-01-01"))).as("and goes whole").hasSize(2);
  }

  @Test
  default void aHoldThatComesBetweenReadingAndCuttingDownShouldKeepTheItemWhole() {
    RetentionRule rule = RetentionRule.of(MAP, "payments/account");
    List<Item> before = due(rule, LocalDate.parse("2026-11-24"));
    List<ItemRef> planned = before.stream().map(Item::ref).toList();
    Tables meddling = new MeddlingTables(tables(), (table, key) -> set(table, key, "claim_open"));
    assertThat(new GuardedWriter(MAP, meddling, buckets()).reduce(rule, planned, item -> true))
        .hasSize(2)
        .containsOnly(ItemWriter.Written.HELD);
    assertThat(due(rule, LocalDate.parse("2026-11-24")))
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.fields().has("iban")).isTrue());
  }

  @Test
  default void aHeldItemShouldStayWithEverythingThatHangsOnIt() {
    Item held = found("customers", CORNELIS).getFirst();
    assertThat(landscape().held(landscape().map().store("customers"), held)).isTrue();
    assertThat(writer().delete(held.ref())).isEqualTo(ItemWriter.Written.HELD);
    assertThat(found("customers", CORNELIS)).hasSize(1);
  }

  @Test
  default void whatOutlivesTheRowThatLedToItShouldStillBeFound() {
    for (String leading : List.of("identifiers", "invoices", "customers")) {
      found(leading, ROBIN).forEach(row -> assertThat(writer().delete(row.ref())).isNotNull());
      assertThat(found(leading, ROBIN)).as(leading).isEmpty();
    }
    assertThat(landscape().resolve(ROBIN).identifiers())
        .extracting(Identifier::kind)
        .containsExactly("customer-number");
    assertThat(found("call-records", ROBIN))
        .extracting(item -> item.at("invoiced_on").asText())
        .containsExactly("2023-06-01");
    assertThat(found("payments", ROBIN)).hasSize(2);
    assertThat(found("portal-accounts", ROBIN)).hasSize(1);
    assertThat(found("call-records", ANNEKE)).as("nobody else's").hasSize(3);
  }

  @Test
  default void anItemThatChangedSinceItWasReadShouldNotBeTouched() {
    Item invoice = found("invoices", ROBIN).getFirst();
    assertThat(writer().reduce(invoice.ref())).isEqualTo(ItemWriter.Written.DONE);
    assertThat(writer().delete(invoice.ref())).isEqualTo(ItemWriter.Written.CHANGED);
  }

  @Test
  default void deletingARecordingShouldDeleteItsAudioFirst() {
    Item recording = found("recordings", ROBIN).getFirst();
    Item audio = found("recording-audio", ROBIN).getFirst();
    assertThat(writer().delete(recording.ref()))
        .as("nobody planned that its audio goes")
        .isEqualTo(ItemWriter.Written.CHANGED);
    assertThat(found("recording-audio", ROBIN)).containsExactly(audio);
    ItemRef planned = landscape().withObjects(MAP.store("recordings"), recording);
    assertThat(planned.objects()).containsExactlyEntriesOf(objects(audio));
    assertThat(writer().delete(planned)).isEqualTo(ItemWriter.Written.DONE);
    assertThat(landscape().find(landscape().map().store("recording-audio"), audio.key())).isEmpty();
    assertThat(writer().delete(audio.ref())).isEqualTo(ItemWriter.Written.ALREADY);
  }

  private static SortedMap<String, String> objects(Item audio) {
    String key = audio.key().values().getOrDefault(ItemKey.OBJECT, "");
    return new TreeMap<>(Map.of(key, audio.digest()));
  }

  @Test
  default void aHoldThatComesBeforeItsAudioIsTouchedShouldKeepBoth() {
    Item recording = found("recordings", ROBIN).getFirst();
    Item audio = found("recording-audio", ROBIN).getFirst();
    ItemRef planned = landscape().withObjects(MAP.store("recordings"), recording);
    Tables meddling = new MeddlingTables(tables(), (table, key) -> set(table, key, "dispute_open"));
    assertThat(new GuardedWriter(MAP, meddling, buckets()).delete(planned))
        .isNotEqualTo(ItemWriter.Written.DONE);
    assertThat(new GuardedWriter(MAP, meddling, buckets()).delete(audio.ref()))
        .isEqualTo(ItemWriter.Written.HELD);
    assertThat(found("recording-audio", ROBIN))
        .extracting(Item::digest)
        .containsExactly(audio.digest());
    assertThat(found("recordings", ROBIN).getFirst().fields().has(Going.MARK)).isFalse();
  }

  @Test
  default void deletedAudioShouldLeaveNoVersionBehind() {
    Item audio = found("recording-audio", ROBIN).getFirst();
    assertThat(writer().delete(audio.ref())).isEqualTo(ItemWriter.Written.DONE);
    assertThat(found("recording-audio", ROBIN)).isEmpty();
    assertThat(found("recordings", ROBIN)).hasSize(1);
  }

  @Test
  default void aHoldThatComesBetweenReadingAndWritingShouldStillStop() {
    Item ticket = found("tickets", ROBIN).getFirst();
    Tables meddling = new MeddlingTables(tables(), (table, key) -> set(table, key, "dispute_open"));
    assertThat(new GuardedWriter(MAP, meddling, buckets()).delete(ticket.ref()))
        .isEqualTo(ItemWriter.Written.CHANGED);
    assertThat(found("tickets", ROBIN)).hasSize(1);
  }

  @Test
  default void aValueThatComesBetweenReadingAndWritingShouldNotBeLost() {
    Item ticket = found("tickets", ROBIN).getFirst();
    Tables meddling =
        new MeddlingTables(tables(), (table, key) -> set(table, key, "internal_note"));
    assertThat(new GuardedWriter(MAP, meddling, buckets()).delete(ticket.ref()))
        .isEqualTo(ItemWriter.Written.CHANGED);
    assertThat(found("tickets", ROBIN).getFirst().at("internal_note").asBoolean()).isTrue();
  }

  @Test
  default void anUnknownTableShouldBeUnreachable() {
    Subject subject = landscape().resolve(ROBIN);
    Store tickets = MAP.store("tickets");
    Store lost =
        new Store(
            "lost",
            tickets.controller(),
            new Place.Table(
                "nowhere",
                ((Place.Table) tickets.place()).key(),
                ((Place.Table) tickets.place()).indexes()),
            tickets.paths(),
            tickets.texts(),
            tickets.recipients(),
            tickets.retention(),
            tickets.erasure(),
            tickets.portable(),
            tickets.fields(),
            tickets.produces(),
            tickets.objection());
    assertThat(landscape().search(lost, subject, item -> {}))
        .isEqualTo(new Outcome.Unreachable("lost", "ResourceNotFoundException"));
  }
}
