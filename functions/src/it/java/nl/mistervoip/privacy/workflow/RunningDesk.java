package nl.mistervoip.privacy.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The system that `desk up` started for the tests: its addresses, its clients and its outbox. */
final class RunningDesk {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String ACCOUNT = "000000000000";

  /** The one link of the page of a package that is too large to pass through. */
  private static final Pattern ELSEWHERE = Pattern.compile("<a class=\"act\" href=\"([^\"]+)\"");

  private final URI gateway = URI.create(environment("AWS_ENDPOINT_URL"));
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  final DynamoDbClient dynamo =
      DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  final S3Client s3 =
      S3Client.builder().httpClient(UrlConnectionHttpClient.create()).forcePathStyle(true).build();
  final SfnClient sfn = SfnClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

  /** The address under which people reach the pages. */
  String publicBaseUrl() {
    return gateway.resolve("/_aws/execute-api/privacydesk/desk").toString();
  }

  /**
   * Invokes a function and gives its answer; the caller sees a crash as an answer with errorType.
   */
  JsonNode invoke(String function, JsonNode payload) {
    String path = "/2015-03-31/functions/privacy-desk-" + function + "/invocations";
    return json(
        send(
            request(
                    gateway.resolve(path).toString(),
                    "POST",
                    "application/json",
                    payload.toString())
                .header(
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/lambda/aws4_request,"
                        + " SignedHeaders=host, Signature=0")
                .build()));
  }

  /** Every mail the system sent so far, oldest first. */
  List<SentMail> outbox() {
    return Outbox.mails();
  }

  /** The texts sent to a phone number, oldest first. */
  List<String> texts(String number) {
    String asked = URLEncoder.encode(number, StandardCharsets.UTF_8);
    JsonNode all =
        json(send(get("/_aws/sns/sms-messages?region=eu-west-1&phoneNumber=" + asked)))
            .path("sms_messages");
    return StreamSupport.stream(all.path(number).spliterator(), false)
        .map(message -> message.path("Message").asText(message.path("message").asText()))
        .toList();
  }

  /** Calls the console's API as a user of the local issuer. */
  Answer api(String user, String method, String path, String body) {
    HttpRequest request =
        request(publicBaseUrl() + path, method, "application/json", body)
            .header("Authorization", "Bearer " + token(user))
            .build();
    return Answer.of(send(request));
  }

  /** Calls the console's API with any token, or none when the text is empty. */
  Answer apiWithToken(String token, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(publicBaseUrl() + path)).GET();
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return Answer.of(send(request.build()));
  }

  /** Opens a page as a browser would. */
  Answer page(String link) {
    return Answer.of(send(HttpRequest.newBuilder(URI.create(link)).GET().build()));
  }

  /** Sends the code form of a page; follows the link to a package that lies elsewhere. */
  Answer submitCode(String link, String code) {
    Answer answer = submit(link, Map.of("code", code));
    return ELSEWHERE
        .matcher(answer.text())
        .results()
        .findFirst()
        .map(found -> page(found.group(1).replace("&amp;", "&")))
        .orElse(answer);
  }

  /** Sends a form of a page. */
  Answer submit(String link, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return Answer.of(
        send(request(link, "POST", "application/x-www-form-urlencoded", form).build()));
  }

  /** An access token of the local issuer. */
  String token(String user) {
    int port = Integer.parseInt(environment("DESK_PORT")) + 1;
    HttpRequest request =
        request(
                "http://127.0.0.1:" + port + "/token",
                "POST",
                "application/x-www-form-urlencoded",
                "grant_type=password&username=" + user)
            .build();
    return json(send(request)).path("access_token").asText();
  }

  /** Where the running system keeps its logs, its temporary files and its hooks. */
  static Path instance() {
    String home = Optional.ofNullable(System.getenv("DESK_STATE")).orElseGet(RunningDesk::state);
    return Path.of(home, "instances", environment("DESK_INSTANCE"));
  }

  private static String state() {
    Path here = Path.of("").toAbsolutePath();
    Path root =
        Files.exists(here.resolve("template.yaml"))
            ? here
            : Objects.requireNonNull(here.getParent());
    return root.resolve("infrastructure/local/.state").toString();
  }

  static String environment(String variable) {
    return Objects.requireNonNull(
        System.getenv(variable), variable + " is not set; run these tests with: mvn verify");
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(gateway.resolve(path)).GET().build();
  }

  private static HttpRequest.Builder request(String url, String method, String type, String body) {
    HttpRequest.BodyPublisher publisher =
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(Duration.ofMinutes(2))
        .header("Content-Type", type)
        .header("Accept", "text/html,application/zip,*/*;q=0.8")
        .method(method, publisher);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What an HTTP call brought back.
   *
   * @param status the HTTP status
   * @param text the body as text
   * @param bytes the body as it came
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(int status, String text, byte[] bytes) {
    static Answer of(HttpResponse<byte[]> response) {
      return new Answer(
          response.statusCode(),
          new String(response.body(), StandardCharsets.UTF_8),
          response.body());
    }

    JsonNode json() {
      try {
        return JSON.readTree(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
