package nl.mistervoip.privacy.identity.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

class S3UploadFormsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final UploadKey KEY =
      new UploadKey(CaseId.ofMessage("a-message"), 2, "0123456789ab");
  private static final String DONE = "https://privacy.example/upload/token/done";

  private static UploadForm form(S3ClientBuilder builder) {
    try (S3Client s3 = builder.build()) {
      return new S3UploadForms("the-uploads", s3).sign(KEY, DONE, NOW);
    }
  }

  private static S3ClientBuilder client() {
    AwsCredentials who = AwsSessionCredentials.create("AKIDEXAMPLE", "secret", "the-session");
    return S3Client.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .region(Region.EU_WEST_1)
        .credentialsProvider(StaticCredentialsProvider.create(who));
  }

  private static JsonNode policy(UploadForm form) {
    return Json.read(
        Base64.getDecoder().decode(form.fields().getOrDefault("policy", "")), JsonNode.class);
  }

  /** The example of AWS's page "Browser-Based Upload using HTTP POST (Signature Version 4)". */
  @Test
  void theSignatureShouldBeThatOfThePublishedExample() {
    String text =
        String.join(
            "\r\n",
            "{ \"expiration\": \"2015-12-30T12:00:00.000Z\",",
            "  \"conditions\": [",
            "    {\"bucket\": \"sigv4examplebucket\"},",
            "    [\"starts-with\", \"$key\", \"user/user1/\"],",
            "    {\"acl\": \"public-read\"},",
            "    {\"success_action_redirect\":"
                + " \"http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html\"},",
            "    [\"starts-with\", \"$Content-Type\", \"image/\"],",
            "    {\"x-amz-meta-uuid\": \"14365123651274\"},",
            "    {\"x-amz-server-side-encryption\": \"AES256\"},",
            "    [\"starts-with\", \"$x-amz-meta-tag\", \"\"],",
            "",
            "    {\"x-amz-credential\":"
                + " \"AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request\"},",
            "    {\"x-amz-algorithm\": \"AWS4-HMAC-SHA256\"},",
            "    {\"x-amz-date\": \"20151229T000000Z\" }",
            "  ]",
            "}");
    String policy = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    assertThat(S3UploadForms.signature(secret, "20151229", "us-east-1", policy))
        .isEqualTo("8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e");
  }

  @Test
  void theFormShouldFixPlaceSizeTypeAndTime() {
    UploadForm form = form(client());
    assertThat(form.action()).isEqualTo("https://s3.eu-west-1.amazonaws.com/the-uploads");
    JsonNode policy = policy(form);
    assertThat(policy.path("expiration").asText()).isEqualTo("2026-11-26T10:30:00.000Z");
    List<String> conditions = new ArrayList<>();
    policy.path("conditions").forEach(one -> conditions.add(one.toString()));
    assertThat(conditions)
        .contains(
            "{\"bucket\":\"the-uploads\"}",
            "{\"key\":\"" + KEY.value() + "\"}",
            "{\"Content-Type\":\"application/octet-stream\"}",
            "{\"success_action_redirect\":\"" + DONE + "\"}",
            "[\"content-length-range\",1,10485760]");
  }

  /** The store refuses a form with a field that its policy does not name. */
  @Test
  void everyFieldShouldStandInThePolicyButPolicyAndSignatureThemselves() {
    UploadForm form = form(client());
    String policy = policy(form).toString();
    form.fields()
        .forEach(
            (name, value) -> {
              if (!name.equals("policy") && !name.equals("x-amz-signature")) {
                assertThat(policy).contains("{\"" + name + "\":\"" + value + "\"}");
              }
            });
    assertThat(form.fields()).containsEntry("x-amz-security-token", "the-session");
    assertThat(form.fields().getOrDefault("x-amz-signature", "")).matches("[0-9a-f]{64}");
    assertThat(form.toString()).doesNotContain("the-session");
  }

  @Test
  void anotherEndpointShouldBeTheActionOfTheForm() {
    URI other = URI.create("http://127.0.0.1:4566");
    assertThat(form(client().endpointOverride(other)).action())
        .isEqualTo("http://127.0.0.1:4566/the-uploads");
  }
}
