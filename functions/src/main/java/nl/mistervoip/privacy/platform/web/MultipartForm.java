package nl.mistervoip.privacy.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code multipart/form-data} body (RFC 7578). A field is text; a file is its content as
 * base64 under the name of its field. What a file was called is not read: nobody needs it, and it
 * may be anything.
 */
final class MultipartForm {
  /** The media type of such a body, before its parameters. */
  static final String TYPE = "multipart/form-data";

  private final Map<String, String> fields = new LinkedHashMap<>();
  private String name = "";
  private boolean file;

  private MultipartForm() {}

  /**
   * Reads it.
   *
   * @param body all of it
   * @param contentType the header with the boundary
   * @return the fields by name, the last value of each
   * @throws ProxyEvents.UnreadableRequestException when it is no such form
   */
  static Map<String, String> fields(byte[] body, String contentType) {
    try {
      MimeTokenStream parts = new MimeTokenStream(MimeConfig.DEFAULT);
      parts.parseHeadless(new ByteArrayInputStream(body), contentType);
      MultipartForm form = new MultipartForm();
      for (EntityState state = parts.getState();
          state != EntityState.T_END_OF_STREAM;
          state = parts.next()) {
        form.read(state, parts);
      }
      return Map.copyOf(form.fields);
    } catch (IOException | MimeException | IllegalArgumentException e) {
      throw new ProxyEvents.UnreadableRequestException();
    }
  }

  private void read(EntityState state, MimeTokenStream parts) throws IOException {
    switch (state) {
      case T_START_HEADER -> {
        name = "";
        file = false;
      }
      case T_FIELD -> named(parts.getField());
      case T_BODY -> {
        if (!name.isEmpty()) {
          fields.put(name, value(parts.getInputStream().readAllBytes()));
        }
      }
      default -> {
        // Where a part begins and ends says nothing that is needed.
      }
    }
  }

  private void named(Field field) {
    if (field.getName().toLowerCase(Locale.ROOT).equals("content-disposition")) {
      ContentDispositionField disposition =
          ContentDispositionFieldLenientImpl.PARSER.parse(field, null);
      name = textOf(disposition.getParameter("name"));
      file = disposition.getParameters().containsKey("filename");
    }
  }

  private static String textOf(@Nullable String parameter) {
    return parameter == null ? "" : parameter;
  }

  private String value(byte[] content) {
    return file
        ? Base64.getEncoder().encodeToString(content)
        : new String(content, StandardCharsets.UTF_8);
  }
}
