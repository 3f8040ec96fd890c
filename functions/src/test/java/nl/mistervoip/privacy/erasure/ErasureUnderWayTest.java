package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the world moves between plan, approval and deletion. */
class ErasureUnderWayTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String TICKET = "T-100099-1";

  private final World world = world(SamplePeople.ROBIN);
  private final CaseId id = world.file.id();

  @Test
  void aPlanShouldHoldWhenNothingChanged() {
    assertThat(world.desk.check(id, world.plan().digest())).isTrue();
  }

  @Test
  void aChangedItemShouldVoidTheApproval() {
    String digest = world.plan().digest();
    change("tickets", TICKET, "status", "reopened");
    assertThat(world.desk.check(id, digest)).isFalse();
    assertThat(world.desk.check(id, world.plan().digest())).isTrue();
  }

  @Test
  void aNewItemShouldVoidTheApproval() {
    String digest = world.plan().digest();
    copy("tickets", TICKET, "ticket_id", "T-100099-2");
    assertThat(world.desk.check(id, digest)).isFalse();
  }

  @Test
  void aHoldShouldVoidTheApproval() {
    String digest = world.plan().digest();
    change("tickets", TICKET, "dispute_open", true);
    assertThat(world.desk.check(id, digest)).isFalse();
  }

  @Test
  void aNewNumberWithCallsThatGoShouldVoidTheApproval() {
    String digest = world.plan().digest();
    world.landscape.put(
        "identifiers",
        Map.of(
            "customer_number", 100099,
            "identifier_key", "number#+31850109999#2020-02-01",
            "type", "number",
            "value", "+31850109999",
            "valid_from", "2020-02-01",
            "valid_until", "2023-05-31"));
    assertThat(world.desk.check(id, digest)).isFalse();
  }

  @Test
  void aRecordThatStaysAnywayShouldNotVoidTheApproval() {
    World anneke = world(SamplePeople.ANNEKE);
    String digest = anneke.plan().digest();
    anneke.landscape.put(
        "call-records",
        Map.of(
            "line", "+31612345678",
            "started_at", "2026-11-24T09:59:00.000Z",
            "direction", "out",
            "retention_shard", "5"));
    assertThat(anneke.desk.check(anneke.file.id(), digest)).isTrue();
  }

  @Test
  void anItemThatChangedAfterTheCheckShouldBeLeftAndReported() {
    approved();
    change("tickets", TICKET, "status", "reopened");
    assertThat(world.desk.erase(id, "tickets"))
        .isEqualTo(new StoreResult(digest(), 0, java.util.List.of(), 1));
    carryOutAllStores();
    assertThat(world.desk.residual(id)).isEqualTo(1);
    assertThatThrownBy(() -> world.desk.conclude(id))
        .isInstanceOf(Conclusion.IncompleteErasureException.class);
    assertThat(world.landscape.all("tickets"))
        .anyMatch(item -> item.key().values().containsValue(TICKET));
  }

  @Test
  void anItemThatWasRecreatedShouldBeLeftUnlessItIsTheVerySame() {
    String call = "2023-05-30T20:00:00.000Z";
    approved();
    Map<String, Object> row = row("call-records", call);
    world.desk.erase(id, "call-records");
    world.landscape.put("call-records", row);
    assertThat(world.desk.erase(id, "call-records").erased()).isEqualTo(1);
    row.put("duration_seconds", 999);
    world.landscape.put("call-records", row);
    assertThat(world.desk.erase(id, "call-records").failed()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dispute_open", "restricted"})
  void aHoldPlacedAfterTheCheckShouldWin(String hold) {
    approved();
    change("tickets", TICKET, hold, true);
    change("invoices", "F2023-100099", hold, true);
    carryOutAllStores();
    assertThat(world.desk.residual(id)).isZero();
    world.desk.conclude(id);
    assertThat(row("tickets", TICKET)).containsKey("subject");
    assertThat(row("invoices", "F2023-100099")).containsKey("itemised");
    assertThat(world.letter().tables().toString())
        .contains(
            hold.equals("restricted")
                ? "processing is restricted"
                : "a dispute or claim is running");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "maybe", "false", "0"})
  void aHoldOfUnknownValueShouldProtect(String value) {
    change("tickets", TICKET, "dispute_open", value);
    assertThat(world.plan().summary()).containsEntry("tickets/held", 1L);
  }

  @Test
  void theCasesOwnRestrictionShouldNotStopTheErasureItAsksForAsWell() {
    World free = world(SamplePeople.ROBIN);
    free.run();
    restrictAll(id.value());
    world.run();
    assertThat(world.letter().tables()).isEqualTo(free.letter().tables());
    assertThat(world.landscape.all("tickets"))
        .noneMatch(item -> item.key().values().containsValue(TICKET));
  }

  @Test
  void aRestrictionOfAnotherCaseShouldStopTheErasureAlsoBesideTheOwnOne() {
    restrictAll(id.value());
    change("tickets", TICKET, "restricted_by", java.util.Set.of(id.value(), "MV-0000-0001"));
    assertThat(world.plan().summary()).containsEntry("tickets/held", 1L);
  }

  @Test
  void aRestrictionOfAnotherCasePlacedAfterTheCheckShouldWin() {
    restrictAll(id.value());
    approved();
    change("tickets", TICKET, "restricted_by", java.util.Set.of(id.value(), "MV-0000-0001"));
    carryOutAllStores();
    assertThat(row("tickets", TICKET)).containsKey("subject");
    assertThat(world.desk.residual(id)).isZero();
  }

  private void restrictAll(String by) {
    RestrictionWriter writer = world.landscape.restrictions(Fuse.counting());
    Subject robin = world.landscape.resolve(SamplePeople.ROBIN);
    for (Store store : world.landscape.map().stores()) {
      if (RestrictionWriter.applies(store)) {
        world.landscape.search(store, robin, item -> writer.place(store, item.key(), by));
      }
    }
  }

  @Test
  void aLiftedHoldShouldNotProtect() {
    change("tickets", TICKET, "dispute_open", false);
    assertThat(world.plan().summary()).containsEntry("tickets/erased", 1L);
  }

  @Test
  void anItemThatCameAfterThePlanShouldCountAsLeft() {
    approved();
    carryOutAllStores();
    Map<String, Object> late = row("invoices", "F2023-100099");
    late.put("invoice_number", "F2026-100099");
    late.put("sent_to", "robin.sample@example.com");
    world.landscape.put("invoices", late);
    assertThat(world.desk.residual(id)).isEqualTo(1);
  }

  @Test
  void aStoreThatCannotBeReadShouldStopThePlan() {
    world.landscape.unreachable("tickets", true);
    assertThatThrownBy(world::plan)
        .isInstanceOf(ErasurePlanner.StoreNotReadException.class)
        .hasMessageContaining("tickets");
    world.landscape.unreachable("tickets", false);
    world.run();
    assertThat(world.ledger.all()).filteredOn(entry -> !entry.begins()).hasSize(11);
  }

  @Test
  void aSecondRoundShouldTellOfTheFirstOneToo() {
    approved();
    carryOutAllStores();
    change("payments", "P-F2023-100099", "iban", "NL00TEST0000100099");
    assertThat(world.desk.residual(id)).isEqualTo(1);

    World whole = world(SamplePeople.ROBIN);
    whole.run();
    world.run();
    assertThat(world.letter().tables()).isEqualTo(whole.letter().tables());
  }

  @Test
  void aSecondRoundShouldStillReachWhatOnlyTheErasedIdentifiersLedTo() {
    world.landscape.put(
        "call-records",
        Map.of(
            "line", "+31687654321",
            "started_at", "2023-05-30T21:00:00.000Z",
            "invoiced_on", "2026-11-01",
            "retention_shard", "5"));
    approved();
    carryOutAllStores();
    assertThat(world.landscape.all("identifiers"))
        .noneMatch(item -> item.key().values().containsValue("100099"));
    assertThat(world.plan().summary()).containsEntry("call-records/kept", 1L);
  }

  private void approved() {
    assertThat(world.desk.check(id, world.plan().digest())).isTrue();
  }

  private String digest() {
    return new PlanVault(world.vault).head(id).orElseThrow().digest();
  }

  private void carryOutAllStores() {
    world.landscape.map().inErasureOrder().forEach(store -> world.desk.erase(id, store.id()));
  }

  private void change(String store, String key, String field, Object value) {
    Map<String, Object> row = row(store, key);
    row.put(field, value);
    world.landscape.put(store, row);
  }

  private void copy(String store, String key, String field, Object value) {
    change(store, key, field, value);
  }

  private Map<String, Object> row(String store, String key) {
    return world.landscape.all(store).stream()
        .filter(item -> item.key().values().containsValue(key))
        .map(
            item ->
                Json.MAPPER.convertValue(
                    item.fields(), new TypeReference<HashMap<String, Object>>() {}))
        .findFirst()
        .orElseThrow();
  }

  private static World world(CustomerRef person) {
    return new World(SamplePeople.landscape(), person, Language.EN, TickingClock.at(NOW));
  }
}
