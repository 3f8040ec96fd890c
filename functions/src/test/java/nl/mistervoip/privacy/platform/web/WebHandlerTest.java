package nl.mistervoip.privacy.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebHandlerTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (self, method, arguments) -> "");

  private final List<PageRequest> seen = new ArrayList<>();

  private JsonNode send(JsonNode event, Function<PageRequest, PageResponse> work)
      throws IOException {
    WebHandler handler =
        new WebHandler() {
          @Override
          protected PageResponse answer(PageRequest request) {
            seen.add(request);
            return work.apply(request);
          }
        };
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(Json.write(event)), output, CONTEXT);
    return Json.read(output.toByteArray(), JsonNode.class);
  }

  private JsonNode send(JsonNode event) throws IOException {
    return send(
        event, request -> PageResponse.html(200, WebPage.titled(Language.EN, "Fine").html()));
  }

  private static ObjectNode event(String method, String contentType, String body) {
    ObjectNode event = Json.MAPPER.createObjectNode();
    event.put("httpMethod", method).put("path", "/verify/abc").put("body", body);
    event.putObject("pathParameters").put("token", "abc");
    event.putNull("queryStringParameters");
    event.putObject("headers").put("Content-TYPE", contentType);
    return event.put("isBase64Encoded", false);
  }

  @Test
  void aFormShouldBeReadPlainAndInBase64() throws IOException {
    String form = "code=12+34%2056&name=%C3%A9&code2=&=x&noequals";
    send(event("POST", FORM + "; charset=utf-8", form));
    String encoded = Base64.getEncoder().encodeToString(form.getBytes(StandardCharsets.UTF_8));
    send(event("POST", FORM, encoded).put("isBase64Encoded", true));
    assertThat(seen)
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.formField("code")).isEqualTo("12 34 56");
              assertThat(request.formField("name")).isEqualTo("é");
              assertThat(request.formField("absent")).isEmpty();
              assertThat(request.pathParameter("token")).isEqualTo("abc");
              assertThat(request.header("CONTENT-type")).isPresent();
            });
  }

  @Test
  void aBodyThatIsNoFormShouldGiveNoFields() throws IOException {
    send(event("POST", "application/json", "{\"code\":\"code=1\"}"));
    assertThat(seen.getFirst().formFields()).isEmpty();
    assertThat(seen.getFirst().body()).isEqualTo("{\"code\":\"code=1\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code=%zz", "code=%"})
  void aDamagedFormShouldBeAnsweredKindly(String body) throws IOException {
    assertThat(send(event("POST", FORM, body)).path("statusCode").asInt()).isEqualTo(400);
  }

  @Test
  void damagedBase64AndHugeBodiesShouldBeAnsweredKindly() throws IOException {
    ObjectNode damaged = event("POST", FORM, "%%%").put("isBase64Encoded", true);
    assertThat(send(damaged).path("statusCode").asInt()).isEqualTo(400);
    assertThat(send(event("POST", FORM, "a".repeat(70_000))).path("statusCode").asInt())
        .isEqualTo(400);
  }

  @Test
  void anEventWithNothingInItShouldStillBeARequest() throws IOException {
    send(Json.MAPPER.createObjectNode());
    assertThat(seen.getFirst().path()).isEqualTo("/");
    assertThat(seen.getFirst().body()).isEmpty();
  }

  @Test
  void everyAnswerShouldCarryTheSecurityHeaders() throws IOException {
    JsonNode headers = send(event("GET", "", "")).path("headers");
    assertThat(headers.path("Content-Security-Policy").asText())
        .startsWith("default-src 'none'; style-src 'sha256-")
        .contains("frame-ancestors 'none'")
        .contains("form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.path("Referrer-Policy").asText()).isEqualTo("no-referrer");
    assertThat(headers.path("X-Content-Type-Options").asText()).isEqualTo("nosniff");
    assertThat(headers.path("Cache-Control").asText()).isEqualTo("no-store");
    JsonNode json =
        send(event("GET", "", ""), request -> PageResponse.json(200, List.of())).path("headers");
    assertThat(json.path("Content-Security-Policy").asText()).contains("default-src 'none'");
  }

  @Test
  void theStyleInAPageShouldBeTheOneThatThePolicyAllows() {
    String style =
        Jsoup.parse(WebPage.titled(Language.NL, "x").html()).select("style").get(0).data();
    assertThat(style).isEqualTo(WebPage.STYLE);
  }

  @Test
  void anUnexpectedErrorShouldShowAReferenceAndNothingElse() throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    JsonNode answer;
    try {
      answer =
          send(
              event("GET", "", ""),
              request -> {
                throw new IllegalStateException("sam.voorbeeld@example.nl");
              });
    } finally {
      System.setErr(before);
    }
    assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
    assertThat(answer.path("body").asText())
        .contains("Referentie / reference: ")
        .doesNotContain("IllegalState")
        .doesNotContain("example.nl");
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("sam.voorbeeld");
  }

  @Test
  void textInAPageShouldBeEscaped() {
    String evil = "<script>alert('x')</script>\"><img src=x onerror=y>";
    String html =
        WebPage.titled(Language.NL, evil)
            .paragraph(evil)
            .alert(evil)
            .codeForm(evil, evil, evil)
            .html();
    assertThat(Jsoup.parse(html).select("script, img")).isEmpty();
    assertThat(Jsoup.parse(html).select("main p").eachText().getFirst()).isEqualTo(evil);
    assertThat(html).doesNotContain("<script").doesNotContain("<img");
  }

  @Test
  void aFileShouldTravelInBase64() throws IOException {
    byte[] zip = {80, 75, 3, 4, (byte) 0xff};
    JsonNode answer =
        send(
            event("POST", FORM, "code=1"),
            request -> PageResponse.file("application/zip", "answer.zip", zip));
    assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(answer.path("body").asText())).isEqualTo(zip);
    assertThat(answer.path("headers").path("Content-Disposition").asText())
        .isEqualTo("attachment; filename=\"answer.zip\"");
  }

  @Test
  void requestsShouldNotPrintWhatTheyCarry() throws IOException {
    send(event("POST", FORM, "code=123456"));
    assertThat(seen.getFirst().toString()).doesNotContain("123456").doesNotContain("abc");
  }
}
