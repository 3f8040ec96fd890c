package nl.mistervoip.privacy.rectification.marketing;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.SuppressionList;
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

class MarketingObjectionTest {
  private static final Instant NOW = TickingClock.NOW;
  private static final String ANNEKE = "anneke.voorbeeld@example.nl";
  private static final String STRANGER = "iemand.anders@example.org";

  /** One company, one case, and a place to die after each write. */
  private static final class Scene {
    final InMemoryLandscape company = SamplePeople.landscape();
    final InMemoryCases cases = new InMemoryCases();
    final InMemoryVault documents = new InMemoryVault();
    final InMemoryAudit audit = new InMemoryAudit();
    final CaseId id = aCase().build().id();
    final Fuse fuse;

    Scene(Fuse fuse, String from, Map<String, String> told, Right... rights) {
      this.fuse = fuse;
      documents.putJson(id, Requester.VAULT_NAME, ContactsToSuppressTest.from(from, told));
      cases.put(aCase().asking(rights).in(CaseState.ACKNOWLEDGED).build());
    }

    Scene(String from, Right... rights) {
      this(Fuse.counting(), from, Map.of(), rights);
    }

    MarketingObjection objection() {
      MarketingObjection.Company stores =
          new MarketingObjection.Company(
              company, company.suppressions(fuse), new Consents(company, company.objections(fuse)));
      CaseVault vault = fuse.around(CaseVault.class, documents, Set.of("putJson"));
      AuditLog log = fuse.around(AuditLog.class, audit, Set.of("append"));
      return new MarketingObjection(cases, vault, stores, log, new LeadDays(28));
    }

    List<Right> stop(Instant now) {
      return objection().stop(id, now);
    }

    boolean suppressed(String text) {
      SuppressionList list = company.suppressions(Fuse.counting());
      return list.holds(MarketingContact.of(text).orElseThrow());
    }

    Item consent(int customer) {
      return company.all("marketing-consents").stream()
          .filter(item -> item.at("customer_number").asInt() == customer)
          .findFirst()
          .orElseThrow();
    }

    LetterFacts letter() {
      return documents.getJson(
          id, LetterFacts.vaultName(LetterFields.MARKETING_STOPPED), LetterFacts.class);
    }

    String everything() {
      return List.of(
              company.all(SuppressionList.STORE).stream().map(Item::digest).sorted().toList(),
              company.all("marketing-consents").stream().map(Item::digest).toList(),
              letter().values(),
              letter().tables(),
              audit.events())
          .toString();
    }
  }

  @Test
  void aCustomersAddressesNumbersAndConsentsShouldAllStopFromTheReceiptOn() {
    Scene scene = new Scene(ANNEKE, Right.OBJECTION_MARKETING);
    assertThat(scene.stop(NOW.plus(Duration.ofHours(5)))).isEmpty();

    assertThat(scene.suppressed(ANNEKE)).isTrue();
    assertThat(scene.suppressed("+31612345678")).as("mobile").isTrue();
    assertThat(scene.suppressed("+31850101234")).as("line").isTrue();
    assertThat(scene.consent(100042).at("withdrawn_at").asText()).isEqualTo(NOW.toString());
    assertThat(scene.consent(100042).at("inactive_since").asLong()).isEqualTo(NOW.getEpochSecond());
  }

  @Test
  void nobodyElsesConsentShouldBeTouched() {
    Scene scene = new Scene(ANNEKE, Right.OBJECTION_MARKETING);
    Item robin = scene.consent(100099);
    scene.stop(NOW);
    assertThat(scene.consent(100099)).isEqualTo(robin);
    assertThat(scene.suppressed("robin.sample@example.com")).isFalse();
  }

  @Test
  void theAddressOfAStrangerShouldBeSuppressedAndNoConsentTouched() {
    Scene scene = new Scene(STRANGER, Right.OBJECTION_MARKETING);
    Item anneke = scene.consent(100042);
    scene.stop(NOW);
    assertThat(scene.suppressed(STRANGER)).isTrue();
    assertThat(scene.consent(100042)).isEqualTo(anneke);
  }

  @Test
  void anotherPersonsAddressInTheMailShouldStopNoConsentsOfTheirs() {
    Map<String, String> told = Map.of("email", ANNEKE, "customer-number", "100042");
    Scene scene = new Scene(Fuse.counting(), STRANGER, told, Right.OBJECTION_MARKETING);
    scene.stop(NOW);
    assertThat(scene.consent(100042).at("withdrawn_at").isMissingNode()).isTrue();
    assertThat(scene.suppressed(ANNEKE)).as("the address itself was given").isTrue();
    assertThat(scene.suppressed("+31612345678")).as("what only the file knows").isFalse();
  }

  @Test
  void theLetterShouldBeTheSameWhetherOrNotThePersonIsKnown() {
    Scene known = new Scene(ANNEKE, Right.OBJECTION_MARKETING);
    Scene unknown = new Scene(STRANGER, Right.OBJECTION_MARKETING);
    assertThat(known.stop(NOW)).isEqualTo(unknown.stop(NOW));
    assertThat(known.letter().values()).isEqualTo(unknown.letter().values());
    assertThat(known.letter().tables().toString().replace(ANNEKE, "X"))
        .isEqualTo(unknown.letter().tables().toString().replace(STRANGER, "X"));
    assertThat(known.letter().recipient()).isEqualTo(LetterFacts.REQUESTER);
    assertThat(known.letter().values())
        .containsEntry(LetterFields.SINCE, "2026-03-05")
        .containsEntry(LetterFields.UNTIL, "2026-04-02");
  }

  @Test
  void whatElseIsAskedShouldBeHandedBack() {
    Scene scene =
        new Scene(
            ANNEKE,
            Right.ACCESS,
            Right.OBJECTION_MARKETING,
            Right.CONSENT_WITHDRAWAL,
            Right.ERASURE);
    assertThat(scene.stop(NOW)).containsExactly(Right.ACCESS, Right.ERASURE);
    assertThat(scene.letter().values()).containsEntry(LetterFields.MORE, "yes");
  }

  @Test
  void aCaseWithoutAnObjectionShouldStopNothing() {
    Scene scene = new Scene(ANNEKE, Right.CONSENT_WITHDRAWAL);
    assertThatThrownBy(() -> scene.stop(NOW)).isInstanceOf(IllegalStateException.class);
    assertThat(scene.company.all(SuppressionList.STORE)).isEmpty();
  }

  @Test
  void deathAfterAnyWriteShouldLeadToTheSameListConsentsLetterAndAudit() {
    Scene whole = mixed(Fuse.counting());
    List<Right> others = whole.stop(NOW);
    int writes = whole.fuse.writes();
    assertThat(writes).as("list, consent, letter and audit").isGreaterThanOrEqualTo(6);
    for (int write = 1; write <= writes; write++) {
      Scene scene = mixed(Fuse.after(write));
      Instant[] now = {NOW};
      List<Right> same =
          Fuse.resultOf(
              () -> {
                now[0] = now[0].plus(Duration.ofMinutes(3));
                return scene.stop(now[0]);
              });
      assertThat(same).isEqualTo(others);
      assertThat(scene.everything()).as("after write %d", write).isEqualTo(whole.everything());
    }
  }

  private static Scene mixed(Fuse fuse) {
    Map<String, String> told = Map.of("phone-number", "+31201234567");
    return new Scene(fuse, ANNEKE, told, Right.ACCESS, Right.OBJECTION_MARKETING);
  }

  @Test
  void consentsThatCannotBeReadShouldFailTheStepWithTheAddressOnTheList() {
    Scene scene = new Scene(ANNEKE, Right.OBJECTION_MARKETING);
    scene.company.unreachable("marketing-consents", true);
    assertThatThrownBy(() -> scene.stop(NOW))
        .isInstanceOf(MarketingObjection.NotAllStoppedException.class)
        .hasMessageContaining("marketing-consents")
        .hasMessageNotContaining("anneke");
    assertThat(scene.suppressed(ANNEKE)).as("it did not wait for the consents").isTrue();

    scene.company.unreachable("marketing-consents", false);
    scene.stop(NOW);
    assertThat(scene.consent(100042).at("withdrawn_at").isMissingNode()).isFalse();
  }

  @Test
  void theAuditShouldHoldCountsOnly() {
    Scene scene = new Scene(ANNEKE, Right.OBJECTION_MARKETING);
    scene.stop(NOW);
    assertThat(scene.audit.events())
        .singleElement()
        .satisfies(event -> assertThat(event.event()).isEqualTo("marketing.stopped"))
        .satisfies(
            event ->
                assertThat(event.facts())
                    .containsOnly(Map.entry("contacts", "3"), Map.entry("consents", "1")));
  }
}
