package nl.mistervoip.privacy.approval.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.casefile.MaskChanges.Change;
import nl.mistervoip.privacy.casefile.MaskChanges.Effect;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.Language;

/** Of which fields a reviewer may show more or less than the data map says. */
final class MaskRules {
  private final Optional<Landscape> landscape;

  MaskRules(Optional<Landscape> landscape) {
    this.landscape = landscape;
  }

  /** All fields of which something can be changed, and files, which can be left out. */
  List<MaskDecisions.Changeable> changeable(List<AttachedFile> files) {
    return Stream.concat(fields(), files.stream().flatMap(this::file)).toList();
  }

  private Stream<MaskDecisions.Changeable> file(AttachedFile file) {
    return landscape.stream()
        .flatMap(one -> one.map().stores().stream())
        .filter(store -> store.id().equals(file.store()))
        .map(
            store ->
                new MaskDecisions.Changeable(
                    store.id(),
                    title(store),
                    file.mark(),
                    file.path(),
                    List.of(word(Effect.HIDE))));
  }

  private Stream<MaskDecisions.Changeable> fields() {
    return landscape.stream()
        .flatMap(one -> one.map().stores().stream())
        .flatMap(store -> store.fields().stream().map(field -> changeable(store, field)))
        .filter(one -> !one.effects().isEmpty());
  }

  private static Map<String, String> title(Store store) {
    return Map.of(
        Language.NL.tag(), store.texts().title().in(Language.NL),
        Language.EN.tag(), store.texts().title().in(Language.EN));
  }

  private static String word(Effect effect) {
    return effect.name().toLowerCase(Locale.ROOT);
  }

  private static MaskDecisions.Changeable changeable(Store store, Field field) {
    List<String> effects =
        Stream.of(Effect.values())
            .filter(effect -> allowed(field, effect))
            .map(MaskRules::word)
            .toList();
    return new MaskDecisions.Changeable(
        store.id(), title(store), field.name(), field.name(), effects);
  }

  private static boolean allowed(Field field, Effect effect) {
    return switch (field.mask()) {
      case NEVER, TECHNICAL -> false;
      case NONE, PRESENCE -> effect == Effect.HIDE;
      case THIRD_PARTY, SCAN, STAFF -> true;
    };
  }

  /**
   * Stops a change that nobody may make.
   *
   * @param files of the case, which can be left out whole
   * @throws ConsoleProblem 400
   */
  void require(Change change, List<AttachedFile> files) {
    boolean leavesOut =
        change.effect() == Effect.HIDE
            && change.text().isEmpty()
            && files.stream()
                .anyMatch(
                    file ->
                        file.store().equals(change.store()) && file.mark().equals(change.field()));
    if (!leavesOut) {
      requireField(change);
    }
  }

  private void requireField(Change change) {
    Field field =
        landscape.stream()
            .flatMap(one -> one.map().stores().stream())
            .filter(store -> store.id().equals(change.store()))
            .flatMap(store -> store.field(change.field()).stream())
            .findFirst()
            .orElseThrow(
                () -> ConsoleProblem.badRequest("The data map has no such store or field."));
    if (!allowed(field, change.effect())
        || (change.effect() == Effect.SHOW && !change.text().isEmpty())) {
      throw ConsoleProblem.badRequest(
          "This field cannot be "
              + (change.effect() == Effect.SHOW ? "shown" : "hidden")
              + " by anybody.");
    }
  }
}
