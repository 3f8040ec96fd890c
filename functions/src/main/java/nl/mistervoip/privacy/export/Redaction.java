package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.letter.Texts;

/**
 * Decides what of an item may be shown (domain rules 2.3): pure, by the masks of the data map. Whatever the map does not
 * declare is not shown and is reported, so that a new attribute can neither leak nor go unnoticed.
 */
final class Redaction {
  /** The attributes of the item that points at an object; they are shown with that item's own store. */
  private static final String POINTING_ITEM = "of";

  private final Store store;
  private final OwnData own;
  private final Texts texts;
  private final FreeTextScan scan;

  /** An item as it may be shown, and what was taken out of it. */
  record Shown(ObjectNode fields, List<Mark> marks) {}

  /** Something that was taken out or covered. */
  record Mark(String field, MaskReason reason) {}

  Redaction(Store store, OwnData own, Texts texts) {
    this.store = store;
    this.own = own;
    this.texts = texts;
    this.scan = new FreeTextScan(own, texts.text("covered"));
  }

  Shown of(ObjectNode item) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    List<Mark> marks = new ArrayList<>();
    for (Field field : store.fields()) {
      JsonNode value = Paths.at(item, field.name());
      JsonNode after = shown(field, value, item, marks);
      if (!after.isMissingNode()) {
        shown.set(field.name(), after);
      }
    }
    undeclared("", item, marks);
    return new Shown(shown, marks);
  }

  private JsonNode shown(Field field, JsonNode value, ObjectNode item, List<Mark> marks) {
    boolean withheld = field.withheldBy().map(name -> Paths.at(item, name).asBoolean(false)).orElse(false);
    if (withheld) {
      return mark(field, MaskReason.WITHHELD_NUMBER, TextNode.valueOf(texts.text("withheld")), marks);
    }
    if (value.isMissingNode()) {
      return value;
    }
    return switch (field.mask()) {
      case NONE -> value;
      case TECHNICAL -> MissingNode.getInstance();
      case NEVER -> mark(field, MaskReason.NEVER, MissingNode.getInstance(), marks);
      case STAFF -> mark(field, MaskReason.STAFF, TextNode.valueOf(texts.text("staff")), marks);
      case PRESENCE -> mark(field, MaskReason.PRESENCE, BooleanNode.valueOf(!value.asText("-").isBlank()), marks);
      case THIRD_PARTY -> thirdParty(field, value, marks);
      case SCAN -> scanned(field, value, marks);
    };
  }

  /** A number of someone else keeps its beginning, so that the person can recognise a call but not look anyone up. */
  private JsonNode thirdParty(Field field, JsonNode value, List<Mark> marks) {
    String text = value.asText();
    boolean mine = field.kind() == Field.Kind.PHONE ? own.hasNumber(text) : own.has(text);
    if (mine || text.isBlank()) {
      return value;
    }
    boolean number = field.kind() == Field.Kind.PHONE && text.length() > 6;
    String covered = number ? text.substring(0, text.length() - 4) + "xxxx" : texts.text("covered");
    return mark(field, MaskReason.THIRD_PARTY, TextNode.valueOf(covered), marks);
  }

  private JsonNode scanned(Field field, JsonNode value, List<Mark> marks) {
    boolean[] changed = {false};
    JsonNode after =
        TextNodes.map(
            value,
            text -> {
              FreeTextScan.Scanned scanned = scan.scan(text);
              changed[0] |= scanned.changed();
              return scanned.text();
            });
    return changed[0] ? mark(field, MaskReason.OTHERS_IN_TEXT, after, marks) : after;
  }

  private void undeclared(String prefix, JsonNode node, List<Mark> marks) {
    node.properties()
        .forEach(
            entry -> {
              String name = prefix + entry.getKey();
              boolean known = name.equals(POINTING_ITEM) || store.field(name).isPresent();
              boolean inside = store.fields().stream().anyMatch(field -> field.name().startsWith(name + "."));
              if (!known && inside && entry.getValue().isObject()) {
                undeclared(name + ".", entry.getValue(), marks);
              } else if (!known) {
                marks.add(new Mark(name, MaskReason.UNDECLARED));
              }
            });
  }

  private static JsonNode mark(Field field, MaskReason reason, JsonNode shown, List<Mark> marks) {
    marks.add(new Mark(field.name(), reason));
    return shown;
  }
}
