package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.TreeSet;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.Language;

/**
 * A category for machines (GDPR Art. 20(1)): its own description first, then the records with
 * values as they are stored: ISO times in UTC, amounts in cents.
 */
final class JsonFile {
  private final Answer.Searched searched;
  private final Language language;

  JsonFile(Answer.Searched searched, Language language) {
    this.searched = searched;
    this.language = language;
  }

  void write(OutputStream out, GatheredItems items) throws IOException {
    JsonGenerator json = Json.MAPPER.getFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("$schema", SchemaFile.reference(searched.store().id()));
    json.writeStringField("store", searched.store().id());
    json.writeStringField("title", searched.store().texts().title().in(language));
    json.writeStringField("controller", searched.controller().name());
    fields(json);
    json.writeArrayFieldStart("records");
    items.forEach(item -> record(json, item));
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }

  private void fields(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("fields");
    for (Field field : searched.shownFields()) {
      json.writeStartObject();
      json.writeStringField("name", field.name());
      json.writeStringField("title", field.title().in(language));
      json.writeStringField("kind", field.kind().name().toLowerCase(java.util.Locale.ROOT));
      meanings(json, field);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Codes stay as they are stored, so that a machine reads the same in every language. */
  private void meanings(JsonGenerator json, Field field) throws IOException {
    if (field.values().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("values");
    for (String code : new TreeSet<>(field.values().keySet())) {
      json.writeStringField(code, Objects.requireNonNull(field.values().get(code)).in(language));
    }
    json.writeEndObject();
  }

  private static void record(JsonGenerator json, GatheredItem item) {
    try {
      json.writeRaw('\n');
      json.writeTree(item.fields());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
