package nl.mistervoip.privacy.rectification.correction;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.CorrectionProposal.Change;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CorrectionTest {
  private static final Instant NOW = TickingClock.NOW;

  /** One company, one case, and a place to die after each write. */
  private static final class Scene {
    final InMemoryLandscape company = SamplePeople.landscape();
    final InMemoryVault documents = new InMemoryVault();
    final InMemoryAudit audit = new InMemoryAudit();
    final CaseId id = aCase().build().id();
    final Fuse fuse;

    Scene(Fuse fuse) {
      this.fuse = fuse;
      documents.putJson(
          id,
          SubjectRef.VAULT_NAME,
          new SubjectRef(
              "100042",
              SamplePeople.ANNEKE.controllerIds(),
              Optional.of("anneke.voorbeeld@example.nl"),
              Optional.empty()));
    }

    Correcting correcting() {
      InMemoryCases cases = new InMemoryCases();
      cases.put(aCase().asking(Right.RECTIFICATION).in(CaseState.EXECUTING).build());
      CaseVault vault = fuse.around(CaseVault.class, documents, Set.of("put", "putJson"));
      return new Correcting(
          vault,
          new Correcting.Company(company, company.corrections(fuse), company.suppressions(fuse)),
          new Afterwards(cases, vault, company.map()),
          fuse.around(AuditLog.class, audit, Set.of("append")));
    }

    CorrectionDesk desk() {
      return CorrectionDesks.over(company, documents, audit);
    }

    Map<String, Long> propose(Change... changes) {
      return proposeAt(NOW, changes);
    }

    Map<String, Long> proposeAt(Instant at, Change... changes) {
      CorrectionProposal proposal = new CorrectionProposal(List.of(changes), "officer-1", at);
      Map<String, Long> summary = desk().check(id, proposal);
      documents.putJson(id, CorrectionProposal.VAULT_NAME, proposal);
      return summary;
    }

    Map<String, Item> items() {
      return company.items();
    }

    Item one(String store, String part) {
      return items().entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(store) && entry.getKey().contains(part))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow();
    }

    String everything() {
      return items().values().stream().map(Item::digest).toList()
          + documents.names(id, "").toString()
          + audit.events();
    }
  }

  private static Change change(String store, String field, String value) {
    return new Change(store, new TreeMap<>(), field, value, "mail of 5 March", "register");
  }

  private static Scene scene() {
    return new Scene(Fuse.counting());
  }

  @Test
  void whatWasApprovedShouldBeWrittenWithItsCopiesAndNothingElse() {
    Scene scene = scene();
    Map<String, Item> before = scene.items();
    assertThat(
            scene.propose(
                change("customers", "address.street", "Voorbeeldlaan"),
                change("customers", "language", "en")))
        .containsOnlyKeys(
            "customers/address.street", "customers/language", "portal-accounts/settings.language");
    CorrectionPlan plan = scene.correcting().plan(scene.id, NOW);
    assertThat(scene.items()).as("planning writes nothing").isEqualTo(before);
    assertThat(scene.correcting().correct(scene.id, plan.digest(), NOW))
        .isInstanceOf(Correcting.Outcome.Corrected.class);

    Item customer = scene.one("customers", "100042");
    assertThat(customer.at("address.street").asText()).isEqualTo("Voorbeeldlaan");
    assertThat(customer.at("address.house_number").asText()).isEqualTo("12");
    assertThat(scene.one("portal-accounts", "anneke").at("settings.language").asText())
        .isEqualTo("en");
    assertThat(scene.one("portal-accounts", "anneke").at("settings.newsletter").asBoolean())
        .isTrue();
    Set<String> planned =
        Set.of("customers{customer_number=100042}", "portal-accounts{username=anneke.v}");
    scene
        .items()
        .forEach(
            (name, item) ->
                assertThat(item.equals(before.get(name)))
                    .as(name)
                    .isEqualTo(!planned.contains(name)));
    for (CorrectionPlan.Row row : plan.rows()) {
      Item item = Objects.requireNonNull(scene.items().get(row.store() + row.key()));
      assertThat(item.digest()).as("exactly as approved").isEqualTo(row.after());
      assertThat(item.digest()).isNotEqualTo(row.before());
    }
  }

  @Test
  void aCopyThatHoldsSomethingElseShouldNotFollow() {
    Scene scene = scene();
    scene.propose(change("portal-accounts", "settings.language", "en"));
    correct(scene);
    scene.propose(change("customers", "language", "en"));
    assertThat(scene.correcting().plan(scene.id, NOW).summary())
        .containsOnlyKeys("customers/language");
  }

  @Test
  void aCorrectedContactPointShouldCountAsChangedNowAndTakeTheObjectionAlong() {
    Scene scene = scene();
    MarketingContact old = MarketingContact.of("anneke.voorbeeld@example.nl").orElseThrow();
    scene.company.suppressions(Fuse.counting()).add(old, NOW.minusSeconds(1000));
    scene.propose(change("customers", "email", "Anneke.Jansen@example.nl"));
    correct(scene);
    Item customer = scene.one("customers", "100042");
    assertThat(customer.at("email").asText()).isEqualTo("anneke.jansen@example.nl");
    assertThat(customer.at("email_changed_at").asText()).isEqualTo(NOW.toString());
    assertThat(customer.at("mobile_changed_at").asText()).isEqualTo("2021-02-20T10:00:00Z");
    assertThat(
            scene
                .company
                .suppressions(Fuse.counting())
                .holds(MarketingContact.of("anneke.jansen@example.nl").orElseThrow()))
        .isTrue();
    assertThat(letter(scene).recipient())
        .as("the mailbox that was on file when the request was verified")
        .isEqualTo("anneke.voorbeeld@example.nl");
  }

  /** Dies after each write in turn, and finds the second row changed by the company each time. */
  @Test
  void anObjectionShouldFollowAnAddressWhoseCorrectionWasCutShort() {
    Fuse counting = Fuse.counting();
    correct(twoCorrections(counting));
    assertThat(counting.writes()).isGreaterThanOrEqualTo(8);
    for (int write = 1; write <= counting.writes(); write++) {
      Scene scene = twoCorrections(Fuse.after(write));
      List<String> approved = new ArrayList<>();
      Fuse.untilDone(() -> approved.add(scene.correcting().plan(scene.id, NOW).digest()));
      Correcting.Outcome outcome =
          Fuse.resultOf(
              () -> {
                scene.company.put("contracts", directDebitSince(scene, "2026-01-01"));
                return scene.correcting().correct(scene.id, approved.getLast(), NOW);
              });
      if (outcome instanceof Correcting.Outcome.Changed) {
        Fuse.untilDone(() -> correct(scene));
      }
      assertThat(scene.one("customers", "100042").at("email").asText())
          .isEqualTo("anneke.jansen@example.nl");
      assertThat(
              scene
                  .company
                  .suppressions(Fuse.counting())
                  .holds(MarketingContact.of("anneke.jansen@example.nl").orElseThrow()))
          .as("died after write %d", write)
          .isTrue();
    }
  }

  private static Scene twoCorrections(Fuse fuse) {
    Scene scene = new Scene(fuse);
    MarketingContact old = MarketingContact.of("anneke.voorbeeld@example.nl").orElseThrow();
    scene.company.suppressions(Fuse.counting()).add(old, NOW.minusSeconds(1000));
    scene.propose(
        change("customers", "email", "Anneke.Jansen@example.nl"),
        change("contracts", "direct_debit.iban", "NL00TEST0000100043"));
    return scene;
  }

  private static Map<String, Object> directDebitSince(Scene scene, String day) {
    Map<String, Object> row = plainRow(scene, "contracts");
    row.put("last_changed_on", day);
    return row;
  }

  private static Map<String, Object> plainRow(Scene scene, String store) {
    Map<String, Object> row = new HashMap<>();
    scene.company.rows(store).stream()
        .filter(one -> String.valueOf(one.get("customer_number")).contains("100042"))
        .forEach(one -> one.forEach((name, value) -> row.put(name, plain(value))));
    return row;
  }

  @Test
  void aRowThatChangedSinceThePlanShouldBeLeftAndPlannedAgain() {
    Scene scene = scene();
    scene.propose(change("customers", "address.street", "Voorbeeldlaan"));
    CorrectionPlan plan = scene.correcting().plan(scene.id, NOW);
    Map<String, Object> row = new HashMap<>();
    scene.company.rows("customers").stream()
        .filter(one -> Objects.requireNonNull(one.get("customer_number")).n().equals("100042"))
        .forEach(one -> one.forEach((name, value) -> row.put(name, plain(value))));
    row.put("status", "ended");
    scene.company.put("customers", row);
    Map<String, Item> before = scene.items();
    assertThat(scene.correcting().correct(scene.id, plan.digest(), NOW))
        .isInstanceOf(Correcting.Outcome.Changed.class);
    assertThat(scene.items()).isEqualTo(before);

    CorrectionPlan again = scene.correcting().plan(scene.id, NOW);
    assertThat(again.digest()).isNotEqualTo(plan.digest());
    assertThatThrownBy(() -> scene.correcting().correct(scene.id, plan.digest(), NOW))
        .as("what was approved before counts no more")
        .isInstanceOf(Correcting.NotApprovedException.class);
    assertThat(scene.correcting().correct(scene.id, again.digest(), NOW))
        .isInstanceOf(Correcting.Outcome.Corrected.class);
    assertThat(scene.one("customers", "100042").at("status").asText()).isEqualTo("ended");
  }

  private static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case N -> new BigDecimal(value.n());
      case BOOL -> value.bool();
      case M -> {
        Map<String, Object> inner = new HashMap<>();
        value.m().forEach((name, one) -> inner.put(name, plain(one)));
        yield inner;
      }
      case L -> value.l().stream().map(CorrectionTest::plain).toList();
      case SS -> Set.copyOf(value.ss());
      default -> value.s();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "call-records, duration_seconds, 1",
    "invoices, total_cents, not a note number",
    "customers, customer_number, 100043",
    "customers, email, nobody",
    "customers, mobile, nobody@example.nl",
    "customers, language, fr",
    "customers, status, ended",
    "tickets, subject, Iets anders",
    "payments, iban, NL00TEST0000100042",
    "nowhere, field, value",
  })
  void whatTheMapDoesNotLetBeCorrectedShouldBeRefused(String store, String field, String value) {
    Scene scene = scene();
    Map<String, Item> before = scene.items();
    assertThatThrownBy(() -> scene.propose(change(store, field, value)))
        .isInstanceOf(CorrectionProblem.class)
        .hasMessageNotContaining(value);
    assertThat(scene.documents.find(scene.id, CorrectionProposal.VAULT_NAME)).isEmpty();
    assertThat(scene.items()).isEqualTo(before);
  }

  @Test
  void somebodyElsesItemShouldBeOutOfReach() {
    Scene scene = scene();
    TreeMap<String, String> robin = new TreeMap<>(Map.of("customer_number", "100099"));
    Change change =
        new Change("customers", robin, "address.street", "Voorbeeldlaan", "mail", "none");
    assertThatThrownBy(() -> scene.propose(change)).isInstanceOf(CorrectionProblem.class);
  }

  @Test
  void anInvoiceShouldBeCorrectedByCreditNoteAndNeverEdited() {
    Scene scene = scene();
    Map<String, Item> before = scene.items();
    TreeMap<String, String> key = new TreeMap<>(Map.of("invoice_number", "F2026-100042"));
    Change change =
        new Change("invoices", key, "total_cents", "CN-2026-0007", "mail", "billing looked");
    assertThat(scene.propose(change)).containsOnlyKeys("invoices/credit-note");
    correct(scene);
    assertThat(scene.items()).isEqualTo(before);
    assertThat(letter(scene).tables().toString()).contains("CN-2026-0007");
  }

  @Test
  void invoicesPaymentsAndCallRecordsShouldNeverBeEditedInTheMap() {
    DataMap map = DataMapLoader.bundled();
    for (String store : List.of("invoices", "payments", "call-records", "collection-files")) {
      assertThat(map.store(store).fields())
          .as(store)
          .noneMatch(field -> field.correction() == Field.Correction.IN_PLACE);
    }
  }

  @Test
  void deathAfterAnyWriteShouldLeadToTheSameEnd() {
    Scene whole = proposed(Fuse.counting());
    String digest = whole.correcting().plan(whole.id, NOW).digest();
    whole.correcting().correct(whole.id, digest, NOW);
    int writes = whole.fuse.writes();
    assertThat(writes).isGreaterThanOrEqualTo(7);
    for (int write = 1; write <= writes; write++) {
      Scene scene = proposed(Fuse.after(write));
      List<String> approved = new ArrayList<>();
      Fuse.untilDone(() -> approved.add(scene.correcting().plan(scene.id, NOW).digest()));
      Fuse.untilDone(
          () ->
              assertThat(scene.correcting().correct(scene.id, approved.getLast(), NOW))
                  .isInstanceOf(Correcting.Outcome.Corrected.class));
      assertThat(scene.everything()).as("after write %d", write).isEqualTo(whole.everything());
    }
  }

  private static Scene proposed(Fuse fuse) {
    Scene scene = new Scene(fuse);
    scene.propose(
        change("customers", "language", "en"),
        change("contracts", "direct_debit.iban", "NL00TEST0000100043"));
    return scene;
  }

  @Test
  void theLetterShouldNameFieldsAndRecipientsButNoValues() {
    Scene scene = scene();
    scene.propose(change("customers", "address.street", "Voorbeeldlaan"));
    correct(scene);
    String letter = letter(scene).tables().toString();
    assertThat(letter)
        .contains("Straat", "Klantgegevens", "Voorbeeld Monteursdienst BV")
        .doesNotContain("Voorbeeldlaan", "Proefstraat");
    RecipientsToTell tell =
        scene.documents.getJson(
            scene.id,
            RecipientsToTell.vaultName(RecipientsToTell.Act.RECTIFICATION),
            RecipientsToTell.class);
    assertThat(tell.stores()).containsExactly("customers");
    assertThat(tell.identifiers())
        .anyMatch(one -> one.value().equals(SamplePeople.ANNEKE.number()));
    assertThat(scene.audit.events().toString()).doesNotContain("Voorbeeldlaan", "Proefstraat");
  }

  @Test
  void aSecondCorrectionOfACaseShouldBeToldUnderANameOfItsOwnAndTheFirstStay() {
    Scene scene = scene();
    scene.propose(change("customers", "address.street", "Voorbeeldlaan"));
    Deed first = told(scene);
    assertThat(first.wireName()).isEqualTo("rectification");
    assertThat(told(scene))
        .as("the step run again, by a plan that finds all done")
        .isEqualTo(first);
    scene.proposeAt(
        NOW.plusSeconds(3600), change("contracts", "direct_debit.iban", "NL00TEST0000100043"));
    Deed second = told(scene);
    assertThat(second).isNotEqualTo(first);
    assertThat(second.wireName()).startsWith("rectification-").matches("[0-9a-z-]+");
    assertThat((scene.id + "-tell-" + second.wireName()).length()).isLessThanOrEqualTo(80);
    assertThat(told(scene)).as("of the same proposal again").isEqualTo(second);
    assertThat(toTell(scene, first).stores()).containsExactly("customers");
    assertThat(toTell(scene, second).stores()).containsExactly("contracts");
  }

  @Test
  void theLetterOfASecondCorrectionShouldBeAnotherOneAndShownAsItGoes() {
    Scene scene = scene();
    CaseRecord record = aCase().asking(Right.RECTIFICATION).build();
    CorrectionLetter letters = new CorrectionLetter(scene.documents, scene.company.map());
    scene.propose(change("customers", "address.street", "Voorbeeldlaan"));
    told(scene);
    assertThat(letter(scene).values()).doesNotContainKey(LetterFields.ATTEMPT);
    scene.proposeAt(
        NOW.plusSeconds(3600), change("contracts", "direct_debit.iban", "NL00TEST0000100043"));
    CorrectionPlan plan = scene.correcting().plan(scene.id, NOW);
    LetterFacts shown = letters.facts(record, plan.digest()).orElseThrow();
    Deed second = told(scene);
    assertThat(letter(scene).values()).containsEntry(LetterFields.ATTEMPT, second.again());
    assertThat(letter(scene)).as("as whoever agreed saw it").isEqualTo(shown);
  }

  private static Deed told(Scene scene) {
    String digest = scene.correcting().plan(scene.id, NOW).digest();
    return switch (scene.correcting().correct(scene.id, digest, NOW)) {
      case Correcting.Outcome.Corrected(Deed telling) -> telling;
      case Correcting.Outcome.Changed() -> throw new AssertionError("changed meanwhile");
    };
  }

  private static RecipientsToTell toTell(Scene scene, Deed deed) {
    return scene.documents.getJson(
        scene.id, RecipientsToTell.vaultName(deed), RecipientsToTell.class);
  }

  @Test
  void theLetterShouldTellWhatWasApprovedWhateverWasProposedSince() {
    Scene scene = scene();
    scene.propose(change("customers", "address.street", "Voorbeeldlaan"));
    CorrectionPlan plan = scene.correcting().plan(scene.id, NOW);
    scene.propose(change("contracts", "direct_debit.iban", "NL00TEST0000100043"));
    assertThat(scene.correcting().correct(scene.id, plan.digest(), NOW))
        .isInstanceOf(Correcting.Outcome.Corrected.class);
    assertThat(letter(scene).tables().toString()).contains("Straat").doesNotContain("IBAN");
    assertThat(
            scene
                .documents
                .getJson(
                    scene.id,
                    RecipientsToTell.vaultName(RecipientsToTell.Act.RECTIFICATION),
                    RecipientsToTell.class)
                .stores())
        .containsExactly("customers");
  }

  @Test
  void theSealedPlanShouldSayForEachFieldWhatItWasAndOnWhoseWordItChanges() {
    Scene scene = scene();
    scene.propose(
        change("customers", "language", "en"),
        change("portal-accounts", "settings.language", "nl"),
        change("customers", "email", "anneke.jansen@example.nl"));
    CorrectionPlan plan = scene.correcting().plan(scene.id, NOW);
    CorrectionPlan.Row customer = plan.rows().getFirst();
    assertThat(customer.cells().get("language"))
        .isEqualTo(new CorrectionPlan.Cell("nl", "en", CorrectionPlan.Cause.PROPOSED, 0));
    assertThat(customer.cells().get("email_changed_at"))
        .extracting(CorrectionPlan.Cell::cause, CorrectionPlan.Cell::change)
        .containsExactly(CorrectionPlan.Cause.MOMENT, 2);
    assertThat(plan.summary())
        .as("what somebody proposed for the copy itself goes before what would follow")
        .doesNotContainKey("portal-accounts/settings.language");
    assertThat(CorrectionReading.author(scene.documents, scene.id, plan.digest()))
        .contains("officer-1");
    assertThat(CorrectionReading.author(scene.documents, scene.id, "another")).isEmpty();
    assertThat(plan.toString() + customer + customer.cells())
        .doesNotContain("anneke.jansen", "anneke.voorbeeld");
  }

  @Test
  void aFieldThatIsProposedTwiceShouldBeRefused() {
    Scene scene = scene();
    assertThatThrownBy(
            () ->
                scene.propose(
                    change("customers", "language", "en"), change("customers", "language", "nl")))
        .isInstanceOf(CorrectionProblem.class);
  }

  @Test
  void theLetterThatIsShownBeforeShouldTellWhatTheOneThatGoesTells() {
    Scene scene = scene();
    CaseRecord record = aCase().asking(Right.RECTIFICATION).build();
    scene.propose(change("customers", "address.street", "Voorbeeldlaan"));
    CorrectionPlan plan = scene.correcting().plan(scene.id, NOW);
    CorrectionLetter letters = new CorrectionLetter(scene.documents, scene.company.map());
    assertThat(letters.facts(record, "another digest")).isEmpty();
    LetterFacts shown = letters.facts(record, plan.digest()).orElseThrow();
    LetterNote note = new LetterNote("Dank voor uw bericht.");
    scene.documents.putJson(scene.id, LetterNote.vaultName(LetterFields.RECTIFIED), note);
    scene.correcting().correct(scene.id, plan.digest(), NOW);
    assertThat(
            scene.documents.getJson(
                scene.id, LetterFacts.vaultName(LetterFields.RECTIFIED), LetterFacts.class))
        .isEqualTo(note.addedTo(shown))
        .isNotEqualTo(shown);
  }

  @Test
  void lookingShouldShowWhatCanBeCorrectedAndBeWrittenDown() {
    Scene scene = scene();
    CorrectionView view = scene.desk().look(scene.id, "officer-1", NOW);
    assertThat(view.items())
        .extracting(CorrectionView.Item::store)
        .contains("customers", "contracts", "invoices", "portal-accounts")
        .doesNotContain("call-records", "payments");
    assertThat(view.items().getFirst().fields())
        .contains(new CorrectionView.Field("address.city", "in-place", "Voorbeeldstad"));
    assertThat(view.toString()).doesNotContain("Voorbeeldstad");
    assertThat(scene.audit.eventsOf(scene.id.value())).containsExactly("rectification.viewed");
  }

  private static void correct(Scene scene) {
    CorrectionPlan plan = scene.correcting().plan(scene.id, NOW);
    assertThat(scene.correcting().correct(scene.id, plan.digest(), NOW))
        .isInstanceOf(Correcting.Outcome.Corrected.class);
  }

  private static LetterFacts letter(Scene scene) {
    return scene.documents.getJson(
        scene.id, LetterFacts.vaultName(LetterFields.RECTIFIED), LetterFacts.class);
  }
}
