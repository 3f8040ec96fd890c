package nl.mistervoip.privacy.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

class ResolveSubjectTest {
  private final InMemoryVault vault = new InMemoryVault();
  private final Landscape landscape = SamplePeople.landscape();
  private final CaseId id = CaseId.ofMessage("resolve");

  @Test
  void thePersonShouldBeReadBackFromTheVaultAsResolved() {
    vault.putJson(
        id,
        SubjectRef.VAULT_NAME,
        new SubjectRef("100042", List.of("mister-voip"), Optional.empty(), Optional.empty()));

    List<String> stores = new ResolveSubject(vault, landscape).resolve(id);

    Subject subject = vault.getJson(id, Subject.VAULT_NAME, Subject.class);
    assertThat(stores)
        .containsExactlyElementsOf(landscape.map().stores().stream().map(Store::id).toList());
    assertThat(subject.identifiers())
        .containsExactlyElementsOf(
            landscape.resolve(new CustomerRef("100042", List.of())).identifiers());
    assertThat(subject.identifiers())
        .extracting(Identifier::kind)
        .containsOnly(
            "customer-number",
            "line",
            "portal-username",
            "sim-card",
            "invoice-number",
            "suppressed-contact",
            "suppressed-line");
  }

  @Test
  void aCustomerWhomNoStoreKnowsShouldBeAPersonWithOneIdentifier() {
    vault.putJson(
        id,
        SubjectRef.VAULT_NAME,
        new SubjectRef("999999", List.of(), Optional.empty(), Optional.empty()));

    new ResolveSubject(vault, landscape).resolve(id);

    assertThat(vault.getJson(id, Subject.VAULT_NAME, Subject.class).identifiers()).hasSize(1);
  }
}
