package nl.mistervoip.privacy.datamap;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Finds all identifiers of the person of a case and seals them in its vault; running it again finds
 * them anew.
 */
@Singleton
@Requires(beans = CaseVault.class)
final class ResolveSubject {
  private final CaseVault vault;
  private final Landscape landscape;

  ResolveSubject(CaseVault vault, Landscape landscape) {
    this.vault = vault;
    this.landscape = landscape;
  }

  /**
   * Returns the ids of the stores to be searched: all of them, for nothing found is an answer too.
   */
  List<String> resolve(CaseId id) {
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    Subject subject = landscape.resolve(CustomerRef.of(ref));
    vault.putJson(id, Subject.VAULT_NAME, subject);
    return landscape.map().stores().stream().map(Store::id).toList();
  }
}
