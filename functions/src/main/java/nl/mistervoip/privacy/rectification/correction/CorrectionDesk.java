package nl.mistervoip.privacy.rectification.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.CaseId;

/** What the console does about a correction: look at what is on file, and seal a proposal. */
public final class CorrectionDesk {
  private final Landscape landscape;
  private final CaseVault vault;
  private final CorrectionPlanner planner;
  private final AuditLog audit;

  CorrectionDesk(Landscape landscape, CaseVault vault, CorrectionWriter writer, AuditLog audit) {
    this.landscape = landscape;
    this.vault = vault;
    this.planner = new CorrectionPlanner(landscape.map(), writer);
    this.audit = audit;
  }

  /**
   * What can be corrected, as it stands; the look is written down.
   *
   * @param id the case, whose person is known
   * @param user who looks
   * @param now when
   * @return the items with their fields
   */
  public CorrectionView look(CaseId id, String user, Instant now) {
    PersonsItems items = PersonsItems.of(landscape, vault, id);
    List<CorrectionView.Item> found = new ArrayList<>();
    for (Store store : landscape.map().stores()) {
      List<Field> fields =
          store.fields().stream()
              .filter(field -> field.correction() != Field.Correction.NO)
              .toList();
      if (!fields.isEmpty()) {
        items.in(store).values().forEach(item -> found.add(shown(item, fields)));
      }
    }
    append(id, "rectification.viewed", user, "rectification.viewed/" + user + "/" + now, now);
    return new CorrectionView(id.value(), found);
  }

  /**
   * Seals a proposal, once it is known to be possible; one before it is replaced.
   *
   * @param id the case
   * @param proposal what a person proposes
   * @return {@code <store>/<field>} to the number of rows that become different
   * @throws CorrectionProblem when a change is not possible or nothing would change
   */
  public Map<String, Long> propose(CaseId id, CorrectionProposal proposal) {
    if (proposal.changes().isEmpty()) {
      throw new CorrectionProblem("Propose at least one change.");
    }
    CorrectionPlan plan =
        planner.plan(proposal, PersonsItems.of(landscape, vault, id), proposal.at());
    if (plan.isEmpty()) {
      throw new CorrectionProblem("Everything stands like that already.");
    }
    vault.putJson(id, CorrectionProposal.VAULT_NAME, proposal);
    String once = "rectification.proposed/" + plan.digest();
    append(id, "rectification.proposed", proposal.by(), once, proposal.at());
    return plan.summary();
  }

  private static CorrectionView.Item shown(Item item, List<Field> fields) {
    return new CorrectionView.Item(
        item.store(),
        item.key().values(),
        fields.stream()
            .map(
                field ->
                    new CorrectionView.Field(
                        field.name(),
                        field.correction().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        item.at(field.name()).asText()))
            .toList());
  }

  private void append(CaseId id, String event, String user, String once, Instant now) {
    audit.append(new AuditLog.Event(id.value(), event, user, "GDPR 16", Map.of(), once), now);
  }
}
