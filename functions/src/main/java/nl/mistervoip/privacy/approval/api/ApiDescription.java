package nl.mistervoip.privacy.approval.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The description of the API as it was built with the code: made from the addresses of all
 * capabilities by a test, which also proves that it is current.
 */
public final class ApiDescription {
  /** As the build puts {@code docs/openapi.yaml} on the class path. */
  static final String RESOURCE = "/console/openapi.yaml";

  /** The whole of it. */
  public JsonNode json() {
    try (InputStream yaml =
        Objects.requireNonNull(ApiDescription.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
