package nl.mistervoip.privacy.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import java.util.Random;
import nl.mistervoip.privacy.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms with a file, as browsers send them through the gateway. */
class MultipartFormTest {
  private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryAb3";

  private static String part(String disposition, String content) {
    return "------WebKitFormBoundaryAb3\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  private static PageRequest read(String body, String path, int largest) {
    String encoded = Base64.getEncoder().encodeToString(body.getBytes(ISO_8859_1));
    Map<String, Object> event =
        Map.of(
            "httpMethod",
            "POST",
            "path",
            path,
            "headers",
            Map.of("Content-Type", TYPE),
            "body",
            encoded,
            "isBase64Encoded",
            true);
    return ProxyEvents.request(Json.write(event), asked -> asked.equals("/f") ? largest : 1024);
  }

  private static PageRequest read(String body) {
    return read(body, "/f", 1 << 20);
  }

  private static byte[] noise() {
    byte[] noise = new byte[70_000];
    new Random(7).nextBytes(noise);
    return noise;
  }

  @Test
  void aFileShouldArriveByteForByteBesideTheFields() {
    byte[] noise = noise();
    String body =
        part("name=\"csrf\"", new String("tokén".getBytes(UTF_8), ISO_8859_1))
            + part(
                "name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf",
                new String(noise, ISO_8859_1))
            + "------WebKitFormBoundaryAb3--\r\n";
    PageRequest request = read(body);
    assertThat(request.formField("csrf")).isEqualTo("tokén");
    assertThat(Base64.getDecoder().decode(request.formField("file"))).isEqualTo(noise);
    assertThat(request.body()).as("no second copy of it").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "C:\\\\run.exe",
        "a\\\"; name=\\\"csrf",
        "<script>alert(1)</script>",
        "=cmd|'/c calc'!A1",
        ""
      })
  void theNameOfAFileShouldComeNoFurther(String name) {
    PageRequest request =
        read(
            part("name=\"csrf\"", "token")
                + part("name=\"file\"; filename=\"" + name + "\"", "a;b")
                + "------WebKitFormBoundaryAb3--\r\n");
    assertThat(request.formFields())
        .containsOnly(
            Map.entry("csrf", "token"),
            Map.entry("file", Base64.getEncoder().encodeToString("a;b".getBytes(UTF_8))));
  }

  @Test
  void whatIsLargerThanItsAddressTakesShouldNotBeRead() {
    String body = part("name=\"file\"; filename=\"a\"", "x".repeat(2000));
    assertThat(read(body).formFields()).hasSize(1);
    assertThatThrownBy(() -> read(body, "/elsewhere", 1 << 20))
        .isInstanceOf(ProxyEvents.UnreadableRequestException.class);
  }
}
