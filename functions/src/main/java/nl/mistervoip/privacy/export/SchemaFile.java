package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.Language;

/**
 * The JSON Schema (2020-12) of the JSON files of a package, one definition per category, generated
 * from the data map. A value that is not of the form that the map promises is given as it is
 * stored, as text; the schema says so by allowing text everywhere.
 */
final class SchemaFile {
  /** Where it stands in a package. */
  static final String PATH = "schema.json";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Language language;

  SchemaFile(Language language) {
    this.language = language;
  }

  /** The reference by which a file names its own definition. */
  static String reference(String store) {
    return PATH + "#/$defs/" + store;
  }

  byte[] of(List<Answer.Searched> found) {
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    ArrayNode kinds = schema.putArray("oneOf");
    ObjectNode definitions = schema.putObject("$defs");
    for (Answer.Searched searched : found) {
      String id = searched.store().id();
      kinds.addObject().put("$ref", "#/$defs/" + id);
      definitions.set(id, category(searched));
    }
    return Json.write(schema);
  }

  private ObjectNode category(Answer.Searched searched) {
    ObjectNode properties = NODES.objectNode();
    properties.putObject("$schema").put("type", "string");
    properties.putObject("store").put("const", searched.store().id());
    properties.putObject("title").put("type", "string");
    properties.putObject("controller").put("const", searched.controller().name());
    properties.set("fields", list(NODES.objectNode().put("type", "object")));
    properties.set("records", list(record(searched.shownFields())));
    ObjectNode category = object(properties);
    category.put("title", searched.store().texts().title().in(language));
    category.put("description", searched.store().texts().category().in(language));
    category.putArray("required").add("store").add("controller").add("fields").add("records");
    return category;
  }

  private ObjectNode record(List<Field> fields) {
    ObjectNode properties = NODES.objectNode();
    for (Field field : fields) {
      // An attribute may have a dot in its own name, or stand inside a document or a list of them.
      properties.set(field.name(), value(field));
      place(properties, field.name(), field);
    }
    return object(properties);
  }

  private void place(ObjectNode properties, String name, Field field) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      properties.set(name, value(field));
      return;
    }
    String outer = name.substring(0, dot);
    if (!properties.path(outer).has("anyOf")) {
      ArrayNode forms = properties.putObject(outer).putArray("anyOf");
      ObjectNode inside = object(NODES.objectNode());
      forms.add(inside);
      forms.add(list(inside));
    }
    ObjectNode inside = (ObjectNode) properties.path(outer).path("anyOf").path(0);
    place(inside.withObjectProperty("properties"), name.substring(dot + 1), field);
  }

  private ObjectNode value(Field field) {
    ObjectNode value = NODES.objectNode();
    value.put("title", field.title().in(language));
    value.put("description", field.kind().name().toLowerCase(Locale.ROOT));
    ArrayNode types = value.putArray("type").add("string").add("array");
    switch (field.kind()) {
      case INSTANT -> value.put("format", "date-time");
      case DATE -> value.put("format", "date");
      case EMAIL -> value.put("format", "email");
      case DURATION_SECONDS, AMOUNT_CENTS, BYTES -> types.add("integer").add("number");
      case NUMBER, TEXT, CODE -> types.add("number").add("boolean");
      case FLAG -> types.add("boolean").add("number");
      case DOCUMENT, LIST -> types.add("object").add("number").add("boolean");
      case FREE_TEXT, PHONE, IBAN, OBJECT -> {}
    }
    return field.mask() == Field.Mask.PRESENCE ? value.put("type", "boolean") : value;
  }

  private static ObjectNode object(ObjectNode properties) {
    ObjectNode object = NODES.objectNode().put("type", "object");
    object.set("properties", properties);
    return object.put("additionalProperties", false);
  }

  private static ObjectNode list(ObjectNode items) {
    ObjectNode list = NODES.objectNode().put("type", "array");
    list.set("items", items);
    return list;
  }
}
