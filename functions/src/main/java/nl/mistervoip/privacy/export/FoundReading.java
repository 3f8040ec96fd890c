package nl.mistervoip.privacy.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.letter.PlainText;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * The public entry of this room for those who decide: what was gathered of a person, as it lies
 * sealed in the case. Reads, and nothing else.
 */
public final class FoundReading {
  private static final int LONGEST_VALUE = 200;

  private final CaseVault vault;
  private final DataMap map;

  /**
   * Reads what was gathered.
   *
   * @param vault where it is sealed
   * @param map gives stores and fields their names
   */
  public FoundReading(CaseVault vault, DataMap map) {
    this.vault = vault;
    this.map = map;
  }

  /**
   * How the search went, store by store.
   *
   * @param id the case
   * @param language of the words
   * @return what was found; no store before anything was searched, or after it was destroyed
   */
  public FoundData found(CaseId id, Language language) {
    AttachedFiles files = AttachedFiles.of(vault, id);
    return new FoundData(
        map.stores().stream()
            .flatMap(
                store -> outcome(id, store).map(one -> found(store, one, files, language)).stream())
            .toList());
  }

  /**
   * The first items of one store.
   *
   * @param id the case
   * @param storeId the store's id
   * @param language of the words
   * @return at most {@link FoundSample#ROWS} items, or empty when nothing was found there
   */
  public Optional<FoundSample> sample(CaseId id, String storeId, Language language) {
    return map.stores().stream()
        .filter(store -> store.id().equals(storeId))
        .findFirst()
        .flatMap(
            store ->
                outcome(id, store)
                    .filter(outcome -> outcome.result() == StoreOutcome.Result.FOUND)
                    .map(outcome -> sample(id, store, outcome, language)));
  }

  private FoundSample sample(CaseId id, Store store, StoreOutcome outcome, Language language) {
    List<GatheredItem> items =
        new GatheredItems(() -> GatheredParts.open(vault, id, store.id()), item -> item)
            .first(FoundSample.ROWS);
    ValueText values = new ValueText(language, Texts.of(PackageTexts.BUNDLE, language.locale()));
    List<Field> fields =
        shown(store)
            .filter(field -> items.stream().anyMatch(item -> !value(values, field, item).isEmpty()))
            .toList();
    return new FoundSample(
        store.id(),
        store.texts().title().in(language),
        outcome.count(),
        fields.stream().map(field -> CsvFile.title(field, language)).toList(),
        items.stream()
            .map(item -> fields.stream().map(field -> value(values, field, item)).toList())
            .toList());
  }

  /** Where an object lies is of no use to the eye; its content is in the package. */
  private Stream<Field> shown(Store store) {
    return Answer.Searched.shownFields(store).stream()
        .filter(field -> field.kind() != Field.Kind.OBJECT);
  }

  private static String value(ValueText values, Field field, GatheredItem item) {
    String text = PlainText.line(values.of(field, Paths.at(item.fields(), field.name())));
    return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
  }

  private Optional<StoreOutcome> outcome(CaseId id, Store store) {
    return vault.findJson(id, StoreOutcome.outcomeName(store.id()), StoreOutcome.class);
  }

  private FoundData.StoreFound found(
      Store store, StoreOutcome searched, AttachedFiles files, Language language) {
    StoreOutcome outcome = files.counted(searched);
    return new FoundData.StoreFound(
        store.id(),
        store.texts().title().in(language),
        store.texts().category().in(language),
        map.controllerOf(store).name(),
        outcome.result().wireName(),
        outcome.count(),
        files.shown(store.id()).size(),
        outcome.from(),
        outcome.until(),
        outcome.at());
  }
}
