package nl.mistervoip.privacy.rectification.correction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * Planned corrections as they lie sealed in their case, for those who decide. Reads, and nothing
 * else.
 */
public final class CorrectionReading {
  private final CaseVault vault;
  private final DataMap map;

  /**
   * Reads plans.
   *
   * @param vault where they are sealed
   * @param map gives stores and fields their words
   */
  public CorrectionReading(CaseVault vault, DataMap map) {
    this.vault = vault;
    this.map = map;
  }

  /**
   * Who proposed what a plan does.
   *
   * @param vault where plans are sealed
   * @param id the case
   * @param digest of the plan that is meant
   * @return the user's id, or empty when the case holds another plan, or none any more
   */
  public static Optional<String> author(CaseVault vault, CaseId id, String digest) {
    return sealed(vault, id, digest).map(plan -> plan.proposal().by());
  }

  /**
   * The plan of a case; its digest is computed from what is shown.
   *
   * @param id the case
   * @param digest of the plan that is meant
   * @param language of the words
   * @return the plan, or empty when the case holds another one, or none any more
   */
  public Optional<CorrectionPlanView> plan(CaseId id, String digest, Language language) {
    return sealed(vault, id, digest).map(plan -> new Words(plan, language).view(digest));
  }

  private static Optional<CorrectionPlan> sealed(CaseVault vault, CaseId id, String digest) {
    return vault
        .findJson(id, CorrectionPlan.VAULT_NAME, CorrectionPlan.class)
        .filter(plan -> plan.digest().equals(digest));
  }

  /** A plan in the words of the map. */
  private final class Words {
    private final CorrectionPlan plan;
    private final Language language;

    Words(CorrectionPlan plan, Language language) {
      this.plan = plan;
      this.language = language;
    }

    CorrectionPlanView view(String digest) {
      CorrectionProposal proposal = plan.proposal();
      return new CorrectionPlanView(
          digest,
          proposal.by(),
          proposal.at(),
          plan.rows().stream().map(this::row).toList(),
          plan.creditNotes().stream().map(this::note).toList(),
          plan.moved().stream()
              .map(one -> new CorrectionPlanView.Moved(one.from(), one.to()))
              .toList());
    }

    private CorrectionPlanView.Row row(CorrectionPlan.Row row) {
      Store store = map.store(row.store());
      return new CorrectionPlanView.Row(
          store.id(), title(store), row.key(), fields(store, row.cells()));
    }

    private List<CorrectionPlanView.Field> fields(
        Store store, SortedMap<String, CorrectionPlan.Cell> cells) {
      return cells.entrySet().stream()
          .map(cell -> field(store, cell.getKey(), cell.getValue()))
          .toList();
    }

    private CorrectionPlanView.CreditNote note(CorrectionPlan.CreditNote note) {
      Store store = map.store(note.store());
      Map<String, String> key = note.key();
      return new CorrectionPlanView.CreditNote(
          store.id(), title(store), key, field(store, note.field(), note.cell()));
    }

    private CorrectionPlanView.Field field(Store store, String name, CorrectionPlan.Cell cell) {
      CorrectionProposal.Change change = plan.proposal().changes().get(cell.change());
      return new CorrectionPlanView.Field(
          name,
          store.field(name).map(one -> one.title().in(language)).orElse(name),
          cell.was(),
          cell.becomes(),
          cell.cause().name().toLowerCase(Locale.ROOT),
          change.source(),
          change.check());
    }

    private String title(Store store) {
      return store.texts().title().in(language);
    }
  }
}
