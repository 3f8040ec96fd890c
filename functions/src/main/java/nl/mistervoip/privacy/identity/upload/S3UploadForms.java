package nl.mistervoip.privacy.identity.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.mistervoip.privacy.platform.Json;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;

/**
 * Forms for S3's POST Object, signed as "Browser-Based Uploads Using POST (AWS Signature Version
 * 4)" says; the SDK for Java has nothing for it. The policy fixes the place, the size and a type
 * that no browser shows; what the file really is tells its content alone, once it is looked at.
 */
final class S3UploadForms implements UploadForms {
  /** Declared for every file: a browser that came to it would save it, never show it. */
  static final String TYPE = "application/octet-stream";

  private static final Duration VALID = Duration.ofMinutes(30);
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter EXPIRY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final String bucket;
  private final S3Client s3;

  S3UploadForms(String bucket, S3Client s3) {
    this.bucket = bucket;
    this.s3 = s3;
  }

  @Override
  public UploadForm sign(UploadKey key, String done, Instant now) {
    S3ServiceClientConfiguration settings = s3.serviceClientConfiguration();
    String region = settings.region().id();
    AwsCredentialsIdentity who = settings.credentialsProvider().resolveIdentity().join();
    String day = STAMP.format(now).substring(0, 8);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", key.value());
    fields.put("Content-Type", TYPE);
    fields.put("success_action_redirect", done);
    fields.put("x-amz-algorithm", ALGORITHM);
    fields.put(
        "x-amz-credential",
        String.join("/", who.accessKeyId(), day, region, "s3", "aws4_request"));
    fields.put("x-amz-date", STAMP.format(now));
    if (who instanceof AwsSessionCredentialsIdentity session) {
      fields.put("x-amz-security-token", session.sessionToken());
    }
    String policy = policy(fields, now);
    fields.put("policy", policy);
    fields.put("x-amz-signature", signature(who.secretAccessKey(), day, region, policy));
    String store =
        settings
            .endpointOverride()
            .map(URI::toString)
            .orElse("https://s3." + region + ".amazonaws.com");
    return new UploadForm(store + "/" + bucket, fields);
  }

  private String policy(Map<String, String> fields, Instant now) {
    List<Object> conditions = new ArrayList<>();
    conditions.add(Map.of("bucket", bucket));
    fields.forEach((name, value) -> conditions.add(Map.of(name, value)));
    conditions.add(List.of("content-length-range", 1, MOST_BYTES));
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("expiration", EXPIRY.format(now.plus(VALID)));
    policy.put("conditions", conditions);
    return Base64.getEncoder().encodeToString(Json.write(policy));
  }

  static String signature(String secret, String day, String region, String policy) {
    byte[] key = ("AWS4" + secret).getBytes(UTF_8);
    for (String part : List.of(day, region, "s3", "aws4_request")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, policy));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }
}
