package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A role of another account is taken on, once, and what follows is signed as that role. */
class AwayClientsTest {
  private static final String ROLE = "arn:aws:iam::222233334444:role/privacy-desk";
  private static final String TAKEN =
      "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult>"
          + "<Credentials><AccessKeyId>ASIAOTHERACCOUNT</AccessKeyId>"
          + "<SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>"
          + "<Expiration>2199-01-01T00:00:00Z</Expiration></Credentials>"
          + "</AssumeRoleResult></AssumeRoleResponse>";

  /** A request as it arrived. */
  private record Asked(String signature, String body) {}

  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server = none();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aTableOfAnotherAccountShouldBeAskedAsTheRoleThereInItsRegion() {
    try (DynamoDbClient dynamo = clients().dynamo(Optional.of(ROLE), Optional.of("eu-central-1"))) {
      dynamo.listTables();
      dynamo.listTables();
    }

    assertThat(asked).hasSize(3);
    assertThat(asked.getFirst().body())
        .contains("Action=AssumeRole")
        .contains("privacy-desk")
        .contains("222233334444");
    assertThat(asked.getFirst().signature()).contains("Credential=own/");
    assertThat(asked.subList(1, 3))
        .allSatisfy(
            one ->
                assertThat(one.signature())
                    .contains("Credential=ASIAOTHERACCOUNT/")
                    .contains("/eu-central-1/dynamodb/"));
  }

  @Test
  void aTableOfAnotherRegionAloneShouldBeAskedAsTheFunctionItself() {
    try (DynamoDbClient dynamo = clients().dynamo(Optional.empty(), Optional.of("eu-north-1"))) {
      dynamo.listTables();
    }

    assertThat(asked)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.signature())
                    .contains("Credential=own/")
                    .contains("/eu-north-1/dynamodb/"));
  }

  private AwayClients clients() {
    return new AwayClients(
        UrlConnectionHttpClient.create(),
        Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())),
        Optional.of(StaticCredentialsProvider.create(AwsBasicCredentials.create("own", "secret"))));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String signature =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
      asked.add(new Asked(signature, body));
      boolean sts = body.contains("AssumeRole");
      byte[] answer = (sts ? TAKEN : "{\"TableNames\":[]}").getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .add("Content-Type", sts ? "text/xml" : "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static HttpServer none() {
    try {
      return HttpServer.create();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
