package nl.mistervoip.privacy.approval.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
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

  /** All fields of which something can be changed. */
  List<MaskDecisions.Changeable> changeable() {
    return landscape.stream()
        .flatMap(one -> one.map().stores().stream())
        .flatMap(store -> store.fields().stream().map(field -> changeable(store, field)))
        .filter(one -> !one.effects().isEmpty())
        .toList();
  }

  private static MaskDecisions.Changeable changeable(Store store, Field field) {
    Map<String, String> title =
        Map.of(
            Language.NL.tag(), store.texts().title().in(Language.NL),
            Language.EN.tag(), store.texts().title().in(Language.EN));
    List<String> effects =
        Stream.of(Effect.values())
            .filter(effect -> allowed(field, effect))
            .map(effect -> effect.name().toLowerCase(Locale.ROOT))
            .toList();
    return new MaskDecisions.Changeable(store.id(), title, field.name(), effects);
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
   * @throws ConsoleProblem 400
   */
  void require(Change change) {
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
