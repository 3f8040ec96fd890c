package nl.mistervoip.privacy.rectification.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Store;

/** From a proposal to exactly what is written, copies included; changes nothing. */
final class CorrectionPlanner {
  /** Which change of the proposal, and when. */
  private record At(int change, Instant now) {}

  private final DataMap map;
  private final CorrectionWriter writer;

  CorrectionPlanner(DataMap map, CorrectionWriter writer) {
    this.map = map;
    this.writer = writer;
  }

  /**
   * Plans.
   *
   * @param proposal as sealed
   * @param items the person's
   * @param now the moment of planning, which becomes that of a changed contact point
   * @return the plan; empty when everything is as proposed already
   * @throws CorrectionProblem when a change is not possible
   */
  CorrectionPlan plan(CorrectionProposal proposal, PersonsItems items, Instant now) {
    PlannedCells cells = new PlannedCells();
    List<CorrectionPlan.CreditNote> notes = new ArrayList<>();
    List<CorrectionPlan.Moved> moved = new ArrayList<>();
    for (int i = 0; i < proposal.changes().size(); i++) {
      Target target = Target.of(map, items, proposal.changes().get(i));
      if (target.field().correction() == Field.Correction.CREDIT_NOTE) {
        notes.add(note(target, i));
      } else {
        target.moved().ifPresent(moved::add);
        add(cells, target, items, new At(i, now));
      }
    }
    List<CorrectionPlan.Row> rows = new ArrayList<>();
    cells.rows().forEach((item, fields) -> row(item, fields).ifPresent(rows::add));
    return new CorrectionPlan(map.version(), proposal, rows, notes, moved);
  }

  private void add(PlannedCells cells, Target target, PersonsItems items, At at) {
    int change = at.change();
    Item item = target.item();
    cells.propose(target, change);
    ContactMoments.of(map, item.store(), target.field().name(), at.now())
        .forEach((field, moment) -> cells.moment(item, field, moment, change));
    copies(target, items).forEach((copy, field) -> cells.copy(copy, field, target.value(), change));
  }

  private static CorrectionPlan.CreditNote note(Target target, int change) {
    Item item = target.item();
    String field = target.field().name();
    CorrectionPlan.Cell cell =
        new CorrectionPlan.Cell(
            item.at(field).asText(), target.value(), CorrectionPlan.Cause.PROPOSED, change);
    return new CorrectionPlan.CreditNote(item.store(), item.key().values(), field, cell);
  }

  /** Items elsewhere that hold the old value; one that holds something else is no copy. */
  private Map<Item, String> copies(Target target, PersonsItems items) {
    Map<Item, String> found = new LinkedHashMap<>();
    String old = target.item().at(target.field().name()).asText();
    for (String copy : target.field().copies()) {
      String[] place = copy.split("/", 2);
      Store store = map.store(place[0]);
      items.in(store).values().stream()
          .filter(item -> !old.isEmpty() && item.at(place[1]).asText().equals(old))
          .forEach(item -> found.put(item, place[1]));
    }
    return found;
  }

  private Optional<CorrectionPlan.Row> row(
      Item item, SortedMap<String, CorrectionPlan.Cell> cells) {
    SortedMap<String, String> key = item.key().values();
    CorrectionPlan.Row row = new CorrectionPlan.Row(item.store(), key, cells, item.digest(), "");
    CorrectionWriter.Preview preview = preview(row);
    if (!preview.before().equals(item.digest())) {
      // What a person is shown as it was must be what is written over.
      throw new PersonsItems.StoreNotReadException(item.store());
    }
    return preview.before().equals(preview.after())
        ? Optional.empty()
        : Optional.of(
            new CorrectionPlan.Row(row.store(), key, cells, preview.before(), preview.after()));
  }

  private CorrectionWriter.Preview preview(CorrectionPlan.Row row) {
    try {
      return writer
          .preview(map.store(row.store()), new ItemKey(row.key()), row.values())
          .orElseThrow(() -> new CorrectionProblem("An item of " + row.store() + " is gone."));
    } catch (IllegalArgumentException notPossible) {
      throw new CorrectionProblem(
          "A field of " + row.store() + " does not have the form that can be corrected.");
    }
  }
}
