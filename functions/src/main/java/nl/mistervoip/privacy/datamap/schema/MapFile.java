package nl.mistervoip.privacy.datamap.schema;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.datamap.Erasure;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.IdentifierKind;
import nl.mistervoip.privacy.datamap.LegalBasis;
import nl.mistervoip.privacy.datamap.Lookups;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.ProducedIdentifier;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Wording;

/** The files of the map as they are written, before they are put together. */
final class MapFile {
  private MapFile() {}

  /** {@code map.yaml}: what all controllers share. */
  record Shared(
      String version,
      LocalDate validFrom,
      List<Controller> controllers,
      List<IdentifierKind> identifiers,
      Lookups lookups,
      List<Recipient> recipients) {}

  /** {@code <controller>.yaml}: the stores of one controller. */
  record Stores(List<Entry> stores) {}

  /** A store as written: its place is either a table or objects. */
  record Entry(
      String id,
      Optional<Place.Table> table,
      Optional<Place.Objects> objects,
      List<AccessPath> paths,
      Wording title,
      Wording category,
      Wording purpose,
      LegalBasis basis,
      Wording source,
      List<String> recipients,
      Retention retention,
      Erasure erasure,
      Boolean portable,
      List<FieldEntry> fields,
      List<ProducedIdentifier> produces,
      List<Moment> objection) {
    Store store(Controller controller) {
      Place place =
          table
              .<Place>map(one -> one)
              .or(() -> objects)
              .orElseGet(() -> new Place.Table("", List.of(), List.of()));
      return new Store(
          id,
          controller.id(),
          place.orAt(controller.home()),
          paths,
          new Store.Texts(title, category, purpose, basis, source),
          recipients,
          retention,
          erasure,
          portable,
          fields.stream().map(FieldEntry::field).toList(),
          produces,
          objection);
    }
  }

  /** A field as written: what has no mask is shown whole, a code without wording as it is. */
  record FieldEntry(
      String name,
      Wording title,
      Field.Kind kind,
      Optional<Field.Mask> mask,
      Optional<String> withheldBy,
      Optional<Map<String, Wording>> values,
      Optional<Field.Correction> correction,
      Optional<List<String>> copies) {
    Field field() {
      return new Field(
          name,
          title,
          kind,
          mask.orElse(Field.Mask.NONE),
          withheldBy,
          values.orElse(Map.of()),
          correction.orElse(Field.Correction.NO),
          copies.orElse(List.of()));
    }
  }
}
