package nl.mistervoip.privacy.rectification.marketing;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.datamap.ObjectionWriter;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.EmulatedCompany;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An objection on real tables: conditional writes, typed values, and death in between. */
class ObjectionOnEmulatorIT {
  private static final Instant NOW = TickingClock.NOW;
  private final CaseRecord file =
      aCase().asking(Right.OBJECTION_MARKETING).in(CaseState.ACKNOWLEDGED).build();

  @Test
  void anObjectionThatDiedHalfwayShouldEndAsOneThatDidNot() {
    try (EmulatedCompany company = new EmulatedCompany()) {
      MarketingObjection objection = objection(company, Fuse.after(3));
      Fuse.untilDone(() -> objection.stop(file.id(), NOW.plus(Duration.ofMinutes(1))));
      Map<String, String> once = company.everything();
      objection.stop(file.id(), NOW.plus(Duration.ofDays(1)));

      assertThat(company.everything()).isEqualTo(once);
      assertThat(company.scan(SuppressionList.STORE)).hasSize(3);
      assertThat(company.scan("marketing-consents"))
          .filteredOn(row -> row.toString().contains("100042"))
          .singleElement()
          .satisfies(
              row ->
                  assertThat(row)
                      .containsEntry("withdrawn_at", AttributeValue.fromS(NOW.toString()))
                      .containsEntry(
                          "inactive_since",
                          AttributeValue.fromN(Long.toString(NOW.getEpochSecond()))));
      assertThat(company.scan("marketing-consents"))
          .filteredOn(row -> row.toString().contains("100099"))
          .singleElement()
          .satisfies(row -> assertThat(row.toString()).contains("2023-06-01T00:00:00Z"));
    }
  }

  private MarketingObjection objection(EmulatedCompany company, Fuse fuse) {
    InMemoryVault vault = new InMemoryVault();
    InMemoryCases cases = new InMemoryCases();
    cases.put(file);
    vault.putJson(
        file.id(),
        Requester.VAULT_NAME,
        new Requester(
            "anneke.voorbeeld@example.nl",
            "anneke.voorbeeld@example.nl",
            "Anneke",
            "Stop",
            Optional.empty(),
            Map.of(),
            true));
    SuppressionList list =
        fuse.around(SuppressionList.class, company.suppressions(), Set.of("add"));
    ObjectionWriter writer =
        fuse.around(ObjectionWriter.class, company.objections(), Set.of("stop"));
    MarketingObjection.Company stores =
        new MarketingObjection.Company(
            company.landscape(), list, new Consents(company.landscape(), writer));
    return new MarketingObjection(cases, vault, stores, new InMemoryAudit(), new LeadDays(28));
  }
}
