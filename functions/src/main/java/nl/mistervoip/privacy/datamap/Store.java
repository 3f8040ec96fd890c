package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.Optional;

/**
 * A place where the company keeps personal data, and all that must be known of it.
 *
 * @param id such as {@code call-records}; names files, steps and documents, never personal
 * @param controller the id of the company that holds it
 * @param place the table or the objects
 * @param paths how items are reached; empty for objects, which are reached through the items that
 *     point at them
 * @param texts what the person is told about it (Art. 13-15)
 * @param recipients the actual recipients by name (Art. 15(1)(c))
 * @param retention how long items are kept
 * @param erasure how items are erased
 * @param portable whether it is within Art. 20: provided or observed, on consent or contract
 * @param fields its fields in the order of an answer
 * @param produces the identifiers that its items reveal
 * @param objection the moments that are set when the person objects to direct marketing (Art.
 *     21(3)); empty for what is no marketing
 */
public record Store(
    String id,
    String controller,
    Place place,
    List<AccessPath> paths,
    Texts texts,
    List<String> recipients,
    Retention retention,
    Erasure erasure,
    boolean portable,
    List<Field> fields,
    List<ProducedIdentifier> produces,
    List<Moment> objection) {
  /**
   * What the person is told about a store.
   *
   * @param title the name of the store in an answer
   * @param category the category of data in the words of the privacy statement
   * @param purpose what it is for
   * @param basis why that is lawful
   * @param source where the data came from (Art. 15(1)(g))
   */
  public record Texts(
      Wording title, Wording category, Wording purpose, LegalBasis basis, Wording source) {}

  /**
   * The declared field of this name.
   *
   * @param name the attribute
   * @return the field, or empty when the map does not declare it
   */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * The same store, whose items reveal other identifiers.
   *
   * @param identifiers what its items reveal
   * @return the changed store
   */
  public Store producing(List<ProducedIdentifier> identifiers) {
    return new Store(
        id,
        controller,
        place,
        paths,
        texts,
        recipients,
        retention,
        erasure,
        portable,
        fields,
        identifiers,
        objection);
  }

  /**
   * The same store at another place.
   *
   * @param elsewhere the table or the objects
   * @return the changed store
   */
  public Store at(Place elsewhere) {
    return new Store(
        id,
        controller,
        elsewhere,
        paths,
        texts,
        recipients,
        retention,
        erasure,
        portable,
        fields,
        produces,
        objection);
  }
}
