package nl.mistervoip.privacy.rectification.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.CorrectionProposal.Change;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Store;

/** From a proposal to exactly what is written, copies included; changes nothing. */
final class CorrectionPlanner {
  /** A row under work: where it is and what becomes different. */
  private record Place(String store, SortedMap<String, String> key) {}

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
    Map<Place, SortedMap<String, String>> values = new LinkedHashMap<>();
    List<CorrectionPlan.CreditNote> notes = new ArrayList<>();
    List<CorrectionPlan.Moved> moved = new ArrayList<>();
    for (Change change : proposal.changes()) {
      Target target = Target.of(map, items, change);
      if (target.field().correction() == Field.Correction.CREDIT_NOTE) {
        notes.add(new CorrectionPlan.CreditNote(change.store(), change.field(), target.value()));
        continue;
      }
      put(values, target.item(), change.field(), target.value());
      ContactMoments.of(map, change.store(), change.field(), now)
          .forEach((field, at) -> put(values, target.item(), field, at));
      target.moved().ifPresent(moved::add);
      copies(target, items).forEach((copy, field) -> put(values, copy, field, target.value()));
    }
    List<CorrectionPlan.Row> rows = new ArrayList<>();
    values.forEach((place, fields) -> row(place, fields).ifPresent(rows::add));
    return new CorrectionPlan(map.version(), rows, notes, moved);
  }

  private static void put(
      Map<Place, SortedMap<String, String>> values, Item item, String field, String value) {
    values
        .computeIfAbsent(new Place(item.store(), item.key().values()), place -> new TreeMap<>())
        .put(field, value);
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

  private Optional<CorrectionPlan.Row> row(Place place, SortedMap<String, String> values) {
    CorrectionWriter.Preview preview = preview(place, values);
    return preview.before().equals(preview.after())
        ? Optional.empty()
        : Optional.of(
            new CorrectionPlan.Row(
                place.store(), place.key(), values, preview.before(), preview.after()));
  }

  private CorrectionWriter.Preview preview(Place place, SortedMap<String, String> values) {
    try {
      return writer
          .preview(map.store(place.store()), new ItemKey(place.key()), values)
          .orElseThrow(() -> new CorrectionProblem("An item of " + place.store() + " is gone."));
    } catch (IllegalArgumentException notPossible) {
      throw new CorrectionProblem(
          "A field of " + place.store() + " does not have the form that can be corrected.");
    }
  }
}
