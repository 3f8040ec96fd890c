package nl.mistervoip.privacy.datamap.schema;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One file of the map: its text, and on which line each of its parts stands. */
final class MapText {
  private static final ObjectMapper YAML = mapper();

  private final String file;
  private final String text;
  private final Map<String, Integer> lines = new HashMap<>();

  MapText(String file, String text) {
    this.file = file;
    this.text = text;
  }

  String file() {
    return file;
  }

  <T> T read(Class<T> type) {
    try {
      return YAML.readValue(text, type);
    } catch (JsonMappingException e) {
      throw fault(line(pointer(e)), e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      int line = Optional.ofNullable(e.getLocation()).map(JsonLocation::getLineNr).orElse(1);
      throw fault(line, e.getOriginalMessage());
    }
  }

  private InvalidDataMapException fault(int line, String problem) {
    return new InvalidDataMapException(
        List.of(
            new InvalidDataMapException.Fault(
                file,
                line,
                problem,
                "Compare docs/data-map.md and the other entries of the file.")));
  }

  /** Where the reader was. Its own location lies some lines further on, for it reads ahead. */
  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(at -> "/" + Optional.ofNullable(at.getFieldName()).orElse("" + at.getIndex()))
        .collect(Collectors.joining());
  }

  /** The line of a part, or of the nearest part around it. */
  int line(String pointer) {
    if (lines.isEmpty()) {
      index();
    }
    String at = pointer;
    while (!lines.containsKey(at) && at.contains("/")) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }

  private void index() {
    try (JsonParser parser = YAML.createParser(text)) {
      while (parser.nextToken() != null) {
        lines.putIfAbsent(
            parser.getParsingContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper mapper() {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    mapper.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return mapper;
  }
}
