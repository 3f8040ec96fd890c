package nl.mistervoip.privacy.rectification.correction;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.mistervoip.privacy.casefile.CorrectionProposal.Change;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Store;

/**
 * Where one change goes, once it is known to be possible.
 *
 * @param item the item, one of the person's
 * @param field its field, one that can be corrected
 * @param value the new value in the form of the field
 */
record Target(Item item, Field field, String value) {
  static Target of(DataMap map, PersonsItems items, Change change) {
    Store store =
        map.stores().stream()
            .filter(one -> one.id().equals(change.store()))
            .findFirst()
            .orElseThrow(() -> new CorrectionProblem("The data map has no such store."));
    Field field =
        store
            .field(change.field())
            .filter(one -> one.correction() != Field.Correction.NO)
            .orElseThrow(
                () ->
                    new CorrectionProblem(
                        "This field of " + store.id() + " is not corrected: see the data map."));
    String value =
        NewValue.of(field, change.value())
            .orElseThrow(
                () ->
                    new CorrectionProblem(
                        field.correction() == Field.Correction.CREDIT_NOTE
                            ? "Invoices are corrected by credit note: send its number as value."
                            : "The value does not fit " + store.id() + "/" + field.name() + "."));
    return new Target(item(items.in(store), change), field, value);
  }

  private static Item item(Map<SortedMap<String, String>, Item> items, Change change) {
    Optional<Item> found =
        change.key().isEmpty() && items.size() == 1
            ? items.values().stream().findFirst()
            : Optional.ofNullable(items.get(change.key()));
    return found.orElseThrow(
        () ->
            new CorrectionProblem(
                "Name an item of this person in " + change.store() + " by its key."));
  }

  /** A contact point that becomes another one. */
  Optional<CorrectionPlan.Moved> moved() {
    String old = item.at(field.name()).asText();
    return switch (field.kind()) {
      case EMAIL, PHONE ->
          old.isBlank() ? Optional.empty() : Optional.of(new CorrectionPlan.Moved(old, value));
      case TEXT,
          FREE_TEXT,
          IBAN,
          INSTANT,
          DATE,
          DURATION_SECONDS,
          BYTES,
          AMOUNT_CENTS,
          NUMBER,
          FLAG,
          CODE,
          DOCUMENT,
          LIST,
          OBJECT ->
          Optional.empty();
    };
  }

  @Override
  public String toString() {
    return "Target[" + item.store() + " REDACTED]";
  }
}
