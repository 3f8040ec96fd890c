package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.letter.Texts;

/**
 * Decides what of an item may be shown (domain rules 2.3): pure, by the masks of the data map.
 * Whatever the map does not declare is not shown and is reported, so that a new attribute can
 * neither leak nor go unnoticed.
 */
final class Redaction {
  private final Store store;
  private final String withheld;
  private final ReviewedMask mask;
  private final UndeclaredAttributes undeclared;
  private final Helplines helplines;
  private final boolean sharedLine;

  /** An item as it may be shown, nested as it is stored, and what was taken out of it. */
  record Shown(ObjectNode fields, List<Mark> marks) {}

  /** Something that was taken out or covered. */
  record Mark(String field, MaskReason reason) {}

  Redaction(Store store, OwnData own, Texts texts) {
    this(store, own, texts, List.of());
  }

  /**
   * With what a reviewer decided.
   *
   * @param store whose items are shown
   * @param own what is the person's own
   * @param texts in the language of the case
   * @param changes of this store, oldest first
   */
  Redaction(Store store, OwnData own, Texts texts, List<MaskChanges.Change> changes) {
    this.store = store;
    this.withheld = texts.text("withheld");
    this.undeclared = new UndeclaredAttributes(store);
    this.mask = new ReviewedMask(new FieldMask(own, texts), texts.text("covered"), changes);
    this.helplines = new Helplines(store);
    this.sharedLine = own.sharedLine();
  }

  /**
   * Whether an item does not stand in the answer at all: a call with a helpline on a shared line.
   */
  boolean leavesOff(ObjectNode item) {
    return sharedLine && helplines.is(item);
  }

  Shown of(ObjectNode stored) {
    ObjectNode item = sharedLine ? helplines.without(stored) : stored;
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    List<Mark> marks = new ArrayList<>();
    for (Field field : store.fields()) {
      if (withheld(field, item)) {
        shown.put(field.name(), withheld);
        marks.add(new Mark(field.name(), MaskReason.WITHHELD_NUMBER));
      } else {
        copy(item, shown, field.name(), value -> masked(field, value, marks));
      }
    }
    undeclared.in(item).forEach(name -> marks.add(new Mark(name, MaskReason.UNDECLARED)));
    return new Shown(shown, marks);
  }

  private static boolean withheld(Field field, ObjectNode item) {
    return field
        .withheldBy()
        .map(name -> Paths.at(item, name))
        .filter(Redaction::isSet)
        .isPresent();
  }

  private static boolean isSet(JsonNode flag) {
    return flag.isBoolean() ? flag.asBoolean() : !flag.isMissingNode();
  }

  private Optional<JsonNode> masked(Field field, JsonNode value, List<Mark> marks) {
    FieldMask.Masked masked = mask.of(field, value);
    masked.reason().ifPresent(reason -> marks.add(new Mark(field.name(), reason)));
    return masked.shown();
  }

  /**
   * Copies what stands at a dotted name into the same place of the copy, through documents and
   * lists alike.
   */
  private static void copy(
      ObjectNode from, ObjectNode to, String name, Function<JsonNode, Optional<JsonNode>> change) {
    int dot = name.indexOf('.');
    if (from.has(name) || dot < 0) {
      JsonNode value = from.path(name);
      if (!value.isMissingNode() && !value.isNull()) {
        change.apply(value).ifPresent(shown -> to.set(name, shown));
      }
      return;
    }
    String outer = name.substring(0, dot);
    String inner = name.substring(dot + 1);
    if (from.path(outer) instanceof ObjectNode document) {
      copy(document, to.withObjectProperty(outer), inner, change);
    } else if (from.path(outer) instanceof ArrayNode list) {
      copyEach(list, to.withArrayProperty(outer), inner, change);
    }
  }

  private static void copyEach(
      ArrayNode from, ArrayNode to, String name, Function<JsonNode, Optional<JsonNode>> change) {
    for (int i = 0; i < from.size(); i++) {
      if (to.size() <= i) {
        to.addObject();
      }
      if (from.get(i) instanceof ObjectNode element && to.get(i) instanceof ObjectNode copy) {
        copy(element, copy, name, change);
      }
    }
  }
}
