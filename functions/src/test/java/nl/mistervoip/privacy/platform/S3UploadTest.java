package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What is asked of S3 while an object is written, and what when it is not. */
class S3UploadTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final Pattern PART_NUMBER = Pattern.compile("<PartNumber>(\\d+)</PartNumber>");
  private static final Pattern CHECKSUM = Pattern.compile("<ChecksumCRC32>[^<]{8}</ChecksumCRC32>");

  private final S3OfParts s3 = new S3OfParts();

  @AfterEach
  void tearDown() {
    s3.server.stop(0);
  }

  @Test
  void aSmallObjectShouldBePutWhole() throws IOException {
    try (S3Upload upload = new S3Upload(s3.client(), "bucket", "small")) {
      write(upload, 1);
      upload.complete();
    }
    assertThat(s3.asked).containsExactly("PUT /bucket/small");
  }

  @Test
  void aLargeObjectShouldGoInPartsThatAreNamedInOrderWithTheirChecksums() throws IOException {
    try (S3Upload upload = new S3Upload(s3.client(), "bucket", "large")) {
      write(upload, 17);
      upload.complete();
    }
    assertThat(s3.asked)
        .containsExactly(
            "POST /bucket/large?uploads",
            "PUT /bucket/large?partNumber=1",
            "PUT /bucket/large?partNumber=2",
            "PUT /bucket/large?partNumber=3",
            "POST /bucket/large?uploadId");
    assertThat(PART_NUMBER.matcher(s3.completion).results().map(MatchResult::group))
        .containsExactly(
            "<PartNumber>1</PartNumber>",
            "<PartNumber>2</PartNumber>",
            "<PartNumber>3</PartNumber>");
    assertThat(CHECKSUM.matcher(s3.completion).results()).hasSize(3);
  }

  @Test
  void aPartThatIsRefusedShouldFailTheWriterAndLeaveNothing() {
    s3.refused = 2;
    assertThatThrownBy(
            () -> {
              try (S3Upload upload = new S3Upload(s3.client(), "bucket", "large")) {
                write(upload, 40);
                upload.complete();
              }
            })
        .isInstanceOf(S3Exception.class);
    assertThat(s3.asked)
        .endsWith("DELETE /bucket/large?uploadId")
        .doesNotContain("POST /bucket/large?uploadId", "PUT /bucket/large?partNumber=3");
  }

  @Test
  void whatIsNotCompletedShouldBeGivenUpAfterThePartThatIsUnderWay() throws IOException {
    try (S3Upload upload = new S3Upload(s3.client(), "bucket", "large")) {
      write(upload, 9);
    }
    assertThat(s3.asked)
        .containsExactly(
            "POST /bucket/large?uploads",
            "PUT /bucket/large?partNumber=1",
            "DELETE /bucket/large?uploadId");
  }

  private static void write(S3Upload upload, int megabytes) throws IOException {
    OutputStream out = upload.body();
    byte[] content = new byte[MEGABYTE];
    for (int i = 0; i < megabytes; i++) {
      out.write(content);
    }
  }

  /** S3 as far as the wire of an upload goes. */
  private static final class S3OfParts {
    private final HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile int refused;
    private volatile String completion = "";

    S3OfParts() {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.createContext("/", this::answer);
      server.start();
    }

    S3Client client() {
      return S3Client.builder()
          .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
          .region(Region.EU_WEST_1)
          .forcePathStyle(true)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
          .httpClient(UrlConnectionHttpClient.create())
          .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
          .build();
    }

    private void answer(HttpExchange exchange) throws IOException {
      try (exchange) {
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        byte[] body = exchange.getRequestBody().readAllBytes();
        asked.add(exchange.getRequestMethod() + " " + uri.getPath() + shortened(query));
        boolean refuse = refused > 0 && query.contains("partNumber=" + refused);
        if (exchange.getRequestMethod().equals("POST") && query.startsWith("uploadId")) {
          completion = new String(body, StandardCharsets.UTF_8);
        }
        exchange.getResponseHeaders().add("ETag", "\"00000000000000000000000000000000\"");
        byte[] answer = text(refuse, query).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refuse ? 403 : 200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
      }
    }

    private static String shortened(String query) {
      if (query.isEmpty()) {
        return "";
      }
      return Pattern.compile("partNumber=\\d+")
          .matcher(query)
          .results()
          .findFirst()
          .map(part -> "?" + part.group())
          .orElse(query.startsWith("uploads") ? "?uploads" : "?uploadId");
    }

    private static String text(boolean refuse, String query) {
      if (refuse) {
        return "<Error><Code>AccessDenied</Code><Message>no</Message></Error>";
      }
      return query.startsWith("uploads")
          ? "<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>"
          : query.startsWith("uploadId") ? "<CompleteMultipartUploadResult/>" : "";
    }
  }
}
