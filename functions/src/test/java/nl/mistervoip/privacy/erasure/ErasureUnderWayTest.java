package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemWriter;
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
  private static final String CALL = "2023-05-30T20:00:00.000Z";

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
  void aNewItemShouldBeLeftAloneCountedAndTold() {
    ErasurePlan plan = world.plan();
    copy("tickets", TICKET, "ticket_id", "T-100099-2");
    Map<String, String> later = world.everything();
    world.carryOut(plan);
    assertThat(row("tickets", "T-100099-2")).containsKey("subject");
    assertThat(world.everything())
        .containsEntry(nameOf("T-100099-2"), later.get(nameOf("T-100099-2")));
    assertThat(world.letter().values())
        .containsEntry(LetterFields.CAME_LATER, "1")
        .containsEntry(LetterFields.PLANNED_ON, "2026-11-24");
    assertThat(facts("erasure.read-back"))
        .containsEntry("later", "1")
        .containsEntry("residual", "0");
    assertThat(facts("erasure.concluded")).containsEntry("later", "1");
  }

  @Test
  void aLaterItemShouldNotBeTakenForOneThatCameBack() {
    ErasurePlan plan = world.plan();
    copy("tickets", TICKET, "ticket_id", "T-100099-2");
    world.carryOut(plan);
    String replay = "REPLAY-2026-11-25-0a1b2c";
    assertThat(world.replay(replay, ReplayMode.RETURNED).due()).isZero();
    assertThat(row("tickets", "T-100099-2")).containsKey("subject");
  }

  @Test
  void anItemThatStaysAnywayShouldNotBeToldOfAsNew() {
    World anneke = world(SamplePeople.ANNEKE);
    ErasurePlan plan = anneke.plan();
    anneke.landscape.put(
        "call-records",
        Map.of(
            "line", "+31612345678",
            "started_at", "2026-11-24T09:59:00.000Z",
            "direction", "out",
            "retention_shard", "5"));
    anneke.carryOut(plan);
    assertThat(anneke.letter().values()).doesNotContainKey(LetterFields.CAME_LATER);
  }

  @Test
  void anApprovedItemThatIsGoneAlreadyShouldNotVoidTheApproval() {
    ErasurePlan plan = world.plan();
    Item call = itemOf("call-records", CALL);
    assertThat(world.landscape.writer(Fuse.counting()).delete(call.ref()))
        .isEqualTo(ItemWriter.Written.DONE);
    world.carryOut(plan);
    assertThat(world.letter().values()).doesNotContainKey(LetterFields.CAME_LATER);
  }

  @Test
  void anApprovedItemThatCameBackDifferentlyShouldVoidTheApproval() {
    String digest = world.plan().digest();
    Item call = itemOf("call-records", CALL);
    Map<String, Object> row = row("call-records", CALL);
    assertThat(world.landscape.writer(Fuse.counting()).delete(call.ref()))
        .isEqualTo(ItemWriter.Written.DONE);
    world.landscape.put("call-records", row);
    assertThat(world.desk.check(id, digest)).as("the very same").isTrue();
    row.put("duration_seconds", 999);
    world.landscape.put("call-records", row);
    assertThat(world.desk.check(id, digest)).isFalse();
  }

  @Test
  void aHoldThatWasLiftedShouldVoidTheApproval() {
    change("tickets", TICKET, "dispute_open", true);
    String digest = world.plan().digest();
    assertThat(world.desk.check(id, digest)).isTrue();
    change("tickets", TICKET, "dispute_open", false);
    assertThat(world.desk.check(id, digest)).isFalse();
  }

  @Test
  void anInvoiceThatMustBeKeptInPartAndIsGoneShouldVoidTheApproval() {
    String digest = world.plan().digest();
    Item invoice = itemOf("invoices", "F2023-100099");
    assertThat(world.landscape.writer(Fuse.counting()).delete(invoice.ref()))
        .isEqualTo(ItemWriter.Written.DONE);
    assertThat(world.desk.check(id, digest)).isFalse();
  }

  @Test
  void aHoldShouldVoidTheApproval() {
    String digest = world.plan().digest();
    change("tickets", TICKET, "dispute_open", true);
    assertThat(world.desk.check(id, digest)).isFalse();
  }

  @Test
  void aNumberThatCameToLightShouldBeLeftAloneCountedAndTold() {
    ErasurePlan plan = world.plan();
    world.landscape.put(
        "identifiers",
        Map.of(
            "customer_number", 100099,
            "identifier_key", "number#+31850109999#2020-02-01",
            "type", "number",
            "value", "+31850109999",
            "valid_from", "2020-02-01",
            "valid_until", "2023-05-31"));
    world.landscape.put(
        "call-records",
        Map.of(
            "line", "+31850109999",
            "started_at", "2023-01-01T10:00:00.000Z",
            "direction", "out",
            "retention_shard", "5",
            "invoiced_on", "2023-02-01"));
    world.carryOut(plan);
    assertThat(row("call-records", "+31850109999")).containsKey("direction");
    assertThat(row("identifiers", "+31850109999")).containsKey("value");
    assertThat(world.letter().values()).containsEntry(LetterFields.CAME_LATER, "2");
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
  void anItemThatCameAfterThePlanShouldNotCountAsLeft() {
    approved();
    carryOutAllStores();
    Map<String, Object> late = row("invoices", "F2023-100099");
    late.put("invoice_number", "F2026-100099");
    late.put("sent_to", "robin.sample@example.com");
    world.landscape.put("invoices", late);
    assertThat(world.desk.residual(id)).isZero();
    assertThat(facts("erasure.read-back")).containsEntry("later", "1");
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
    return Json.MAPPER.convertValue(
        itemOf(store, key).fields(), new TypeReference<HashMap<String, Object>>() {});
  }

  private Item itemOf(String store, String key) {
    return world.landscape.all(store).stream()
        .filter(item -> item.fields().toString().contains("\"" + key + "\""))
        .findFirst()
        .orElseThrow();
  }

  private String nameOf(String ticket) {
    return World.nameOf(itemOf("tickets", ticket));
  }

  private Map<String, String> facts(String event) {
    return world.audit.events().stream()
        .filter(one -> one.event().equals(event))
        .reduce((first, last) -> last)
        .orElseThrow()
        .facts();
  }

  private static World world(CustomerRef person) {
    return new World(SamplePeople.landscape(), person, Language.EN, TickingClock.at(NOW));
  }
}
