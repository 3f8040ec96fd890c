package nl.mistervoip.privacy.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Json;

/** The records that are answered with, as JSON Schema. */
final class JsonSchemas {
  private final SchemaBuilder builder;

  JsonSchemas() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
                Json.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonModule())
            .with(Option.FLATTENED_OPTIONALS, Option.EXTRA_OPEN_API_FORMAT_VALUES)
            .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES, Option.DEFINITIONS_FOR_ALL_OBJECTS);
    config
        .forFields()
        .withRequiredCheck(field -> !isOptional(field) || !leavesOut(field))
        .withNullableCheck(field -> isOptional(field) && !leavesOut(field));
    config
        .forTypesInGeneral()
        .withDefinitionNamingStrategy((key, context) -> name(key.getType().getErasedType()));
    this.builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
  }

  JsonNode of(Class<?> type) {
    return Map.class.isAssignableFrom(type)
        ? Json.MAPPER.createObjectNode().put("type", "object")
        : builder.createSchemaReference(type);
  }

  ObjectNode definitions() {
    return builder.collectDefinitions("components/schemas");
  }

  private static boolean isOptional(FieldScope field) {
    return field.getDeclaredType().getErasedType() == Optional.class;
  }

  /** Whether an empty value is left out, as its record says, and not written as null. */
  private static boolean leavesOut(FieldScope field) {
    return Optional.ofNullable(
            field.getDeclaringType().getErasedType().getAnnotation(JsonInclude.class))
        .filter(include -> include.value() == JsonInclude.Include.NON_ABSENT)
        .isPresent();
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
  }
}
