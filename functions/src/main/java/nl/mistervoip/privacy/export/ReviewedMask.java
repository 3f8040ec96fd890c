package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.MaskChanges.Change;
import nl.mistervoip.privacy.casefile.MaskChanges.Effect;
import nl.mistervoip.privacy.datamap.Field;

/**
 * The masks of the map as a reviewer changed them. The last word on a whole field counts; texts
 * that were hidden stay hidden. Secrets stay secret whatever anybody decides.
 */
final class ReviewedMask {
  private final FieldMask rules;
  private final String covered;
  private final List<Change> changes;

  ReviewedMask(FieldMask rules, String covered, List<Change> changes) {
    this.rules = rules;
    this.covered = covered;
    this.changes = List.copyOf(changes);
  }

  FieldMask.Masked of(Field field, JsonNode value) {
    if (changes.isEmpty()) {
      return rules.of(field, value);
    }
    return switch (field.mask()) {
      case NEVER, TECHNICAL -> rules.of(field, value);
      case NONE, THIRD_PARTY, SCAN, STAFF, PRESENCE -> reviewed(field, value);
    };
  }

  private FieldMask.Masked reviewed(Field field, JsonNode value) {
    Optional<Effect> whole = lastWord(field);
    if (whole.filter(effect -> effect == Effect.HIDE).isPresent()) {
      return new FieldMask.Masked(
          Optional.of(TextNode.valueOf(covered)), Optional.of(MaskReason.REVIEWER));
    }
    boolean shown = whole.isPresent() && field.mask() != Field.Mask.PRESENCE;
    return hidden(
        field,
        shown
            ? new FieldMask.Masked(Optional.of(value), Optional.empty())
            : rules.of(field, value));
  }

  private Optional<Effect> lastWord(Field field) {
    return changes.stream()
        .filter(change -> change.field().equals(field.name()) && change.text().isEmpty())
        .map(Change::effect)
        .reduce((earlier, later) -> later);
  }

  private FieldMask.Masked hidden(Field field, FieldMask.Masked masked) {
    List<String> texts =
        changes.stream()
            .filter(change -> change.field().equals(field.name()) && !change.text().isEmpty())
            .map(Change::text)
            .toList();
    Optional<JsonNode> after =
        masked.shown().map(value -> TextNodes.map(value, text -> without(text, texts)));
    return after.equals(masked.shown())
        ? masked
        : new FieldMask.Masked(after, Optional.of(MaskReason.REVIEWER));
  }

  private String without(String text, List<String> hidden) {
    String result = text;
    for (String one : hidden) {
      result = result.replace(one, covered);
    }
    return result;
  }
}
