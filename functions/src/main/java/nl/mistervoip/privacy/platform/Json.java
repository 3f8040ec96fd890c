package nl.mistervoip.privacy.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * JSON as every room reads and writes it: ISO dates, absent values as Optional, unknown fields
 * ignored.
 */
public final class Json {
  /** The one mapper; it is immutable in use and safe to share. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /**
   * Writes a value.
   *
   * @param value any record, list or map
   * @return UTF-8 JSON
   */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A value of " + value.getClass().getName() + " does not fit JSON.", e);
    }
  }

  /**
   * Reads a value.
   *
   * @param json UTF-8 JSON that we wrote ourselves
   * @param type the type to read
   * @param <T> the type
   * @return the value
   * @throws UncheckedIOException when the text is not of that type; the message quotes no content
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new UncheckedIOException(
          new IOException("Not readable as " + type.getSimpleName() + "."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
