package nl.mistervoip.privacy.rectification.marketing;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.SuppressionList;
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

class ConsentWithdrawalTest {
  private static final Instant NOW = TickingClock.NOW;
  private static final String ANNEKE = "anneke.voorbeeld@example.nl";
  private static final String STRANGER = "iemand.anders@example.org";

  /** One company, one case, and a place to die after each write. */
  private static final class Scene {
    final InMemoryLandscape company = SamplePeople.landscape();
    final InMemoryVault documents = new InMemoryVault();
    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryCases cases = new InMemoryCases();
    final CaseId id = aCase().build().id();
    final Fuse fuse;

    Scene(Fuse fuse, String from) {
      this.fuse = fuse;
      cases.put(aCase().asking(Right.CONSENT_WITHDRAWAL).in(CaseState.PREPARING).build());
      documents.putJson(id, Requester.VAULT_NAME, ContactsToSuppressTest.from(from, Map.of()));
    }

    ConsentWithdrawal withdrawal() {
      return new ConsentWithdrawal(
          cases,
          fuse.around(CaseVault.class, documents, Set.of("putJson")),
          new MarketingObjection.Company(
              company, company.suppressions(fuse), new Consents(company, company.objections(fuse))),
          fuse.around(AuditLog.class, audit, Set.of("append")));
    }

    Item consent(int customer) {
      return company.all("marketing-consents").stream()
          .filter(item -> item.at("customer_number").asInt() == customer)
          .findFirst()
          .orElseThrow();
    }

    LetterFacts letter() {
      return documents.getJson(
          id, LetterFacts.vaultName(LetterFields.CONSENT_WITHDRAWN), LetterFacts.class);
    }
  }

  @Test
  void consentsShouldBeWithdrawnFromTheReceiptOnAndNothingElseTouched() {
    Scene scene = new Scene(Fuse.counting(), ANNEKE);
    Item robin = scene.consent(100099);
    scene.withdrawal().withdraw(scene.id, NOW.plus(Duration.ofHours(5)));
    assertThat(scene.consent(100042).at("withdrawn_at").asText()).isEqualTo(NOW.toString());
    assertThat(scene.consent(100099)).isEqualTo(robin);
    assertThat(scene.company.all(SuppressionList.STORE)).as("it is no objection").isEmpty();
  }

  @Test
  void aStrangersWithdrawalShouldReadTheSameAndTouchNothing() {
    Scene known = new Scene(Fuse.counting(), ANNEKE);
    Scene stranger = new Scene(Fuse.counting(), STRANGER);
    Item anneke = stranger.consent(100042);
    known.withdrawal().withdraw(known.id, NOW);
    stranger.withdrawal().withdraw(stranger.id, NOW);
    assertThat(stranger.consent(100042)).isEqualTo(anneke);
    assertThat(stranger.letter()).isEqualTo(known.letter());
  }

  @Test
  void whoWasIdentifiedShouldCountBeforeTheAddressThatAsked() {
    Scene scene = new Scene(Fuse.counting(), STRANGER);
    scene.documents.putJson(
        scene.id,
        SubjectRef.VAULT_NAME,
        new SubjectRef("100042", List.of("mister-voip"), Optional.of(ANNEKE), Optional.empty()));
    scene.withdrawal().withdraw(scene.id, NOW);
    assertThat(scene.consent(100042).at("withdrawn_at").isMissingNode()).isFalse();
    assertThat(scene.audit.events().toString()).contains("consents").doesNotContain("100042");
  }

  @Test
  void deathAfterAnyWriteShouldLeadToTheSameEnd() {
    Scene whole = new Scene(Fuse.counting(), ANNEKE);
    whole.withdrawal().withdraw(whole.id, NOW);
    for (int write = 1; write <= whole.fuse.writes(); write++) {
      Scene scene = new Scene(Fuse.after(write), ANNEKE);
      Fuse.untilDone(() -> scene.withdrawal().withdraw(scene.id, NOW));
      assertThat(scene.consent(100042)).isEqualTo(whole.consent(100042));
      assertThat(scene.letter()).isEqualTo(whole.letter());
      assertThat(scene.audit.events()).isEqualTo(whole.audit.events());
    }
  }

  @Test
  void everyStoreThatRestsOnConsentShouldSayHowItIsWithdrawn() {
    assertThat(DataMapLoader.bundled().stores())
        .filteredOn(store -> store.texts().basis().article().contains("6(1)(a)"))
        .isNotEmpty()
        .noneMatch(store -> store.objection().isEmpty());
  }
}
