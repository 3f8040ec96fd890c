package nl.mistervoip.privacy.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.approval.api.ApiDescription;
import nl.mistervoip.privacy.approval.api.Route;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .build());
  private static final Path FILE = Path.of("../docs/openapi.yaml");

  private static final String HEADER =
      """
      # Made from the code by OpenApiTest: change Routes and the records, then run it with
      # OPENAPI_WRITE=true in the environment.
      """;

  private final JsonNode api = OpenApi.of(Routes.ALL);

  @Test
  void theDescriptionThatIsKeptShouldBeThatOfTheCode() throws IOException {
    String made = HEADER + YAML.writeValueAsString(api);
    if ("true".equals(System.getenv("OPENAPI_WRITE"))) {
      Files.writeString(FILE, made);
    }
    assertThat(Files.readString(FILE, StandardCharsets.UTF_8))
        .as("docs/openapi.yaml is current; make it anew with OPENAPI_WRITE=true")
        .isEqualTo(made);
  }

  @Test
  void theDescriptionThatIsServedShouldBeTheOneThatIsKept() {
    assertThat(new ApiDescription().json()).isEqualTo(api);
  }

  @Test
  void everyAddressShouldBeDescribedOnceWithSummaryRolesAndAnswers() {
    List<String> ids = new ArrayList<>();
    for (Route route : Routes.ALL) {
      JsonNode operation =
          api.path("paths")
              .path(route.path())
              .path(route.method().toLowerCase(java.util.Locale.ROOT));
      ids.add(operation.path("operationId").asText());
      assertThat(operation.path("summary").asText()).as(route.path()).isNotBlank();
      assertThat(operation.path("x-roles")).as(route.path()).hasSameSizeAs(route.roles());
      assertThat(operation.path("responses").path("200").path("content")).isNotEmpty();
      assertThat(operation.path("responses").has("403")).isTrue();
    }
    assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void everyReferenceShouldLeadSomewhere() {
    List<String> references = api.findValuesAsText("$ref");
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void noAnswerShouldHaveAFieldForATaskToken() {
    List<String> names = new ArrayList<>();
    api.path("components")
        .path("schemas")
        .forEach(schema -> schema.path("properties").fieldNames().forEachRemaining(names::add));
    assertThat(names)
        .contains("digest", "caseId")
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("token"));
  }
}
