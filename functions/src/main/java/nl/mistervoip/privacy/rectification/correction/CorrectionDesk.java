package nl.mistervoip.privacy.rectification.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.CaseId;

/** What the console does about a correction: look at what is on file, and check a proposal. */
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
   * Tells whether a proposal is possible; seals nothing.
   *
   * @param id the case
   * @param proposal what a person proposes
   * @return {@code <store>/<field>} to the number of rows that become different
   * @throws CorrectionProblem when a change is not possible or nothing would change
   */
  public Map<String, Long> check(CaseId id, CorrectionProposal proposal) {
    if (proposal.changes().isEmpty()) {
      throw new CorrectionProblem("Propose at least one change.");
    }
    CorrectionPlan plan =
        planner.plan(proposal, PersonsItems.of(landscape, vault, id), proposal.at());
    if (plan.isEmpty()) {
      throw new CorrectionProblem("Everything stands like that already.");
    }
    return plan.summary();
  }

  /**
   * Writes down who proposed, once it counts; may be repeated.
   *
   * @param id the case
   * @param proposal what counts
   * @param question digest of the question that it answers
   */
  public void proposed(CaseId id, CorrectionProposal proposal, String question) {
    String once = "rectification.proposed/" + question;
    append(id, "rectification.proposed", proposal.by(), once, proposal.at());
  }

  /**
   * What counts as proposed in a case.
   *
   * @param id the case
   * @return the proposal, or empty when there is none
   */
  public Optional<CorrectionProposal> present(CaseId id) {
    return vault.findJson(id, CorrectionProposal.VAULT_NAME, CorrectionProposal.class);
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
