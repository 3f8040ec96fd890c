package nl.mistervoip.privacy.export;

import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Consumer;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.S3Upload;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Copies under a random name in the case bucket; the bucket's own rule removes them after a day,
 * the address ends after a quarter of an hour (design 7.5).
 */
final class S3LargeDownloads implements LargeDownloads {
  private static final Duration VALID = Duration.ofMinutes(15);
  private static final String FOLDER = "downloads/";

  private final AwsClients aws;
  private final LinkSecrets secrets;
  private final String bucket;

  S3LargeDownloads(AwsClients aws, LinkSecrets secrets, String bucket) {
    this.aws = aws;
    this.secrets = secrets;
    this.bucket = bucket;
  }

  @Override
  public String put(Consumer<OutputStream> content) {
    String key = FOLDER + secrets.issue().token();
    try (S3Upload upload = new S3Upload(aws.s3(), bucket, key)) {
      content.accept(upload.body());
      upload.complete();
    }
    return key;
  }

  @Override
  public String address(String key) {
    try (S3Presigner presigner = presigner()) {
      return presigner
          .presignGetObject(
              presign ->
                  presign
                      .signatureDuration(VALID)
                      .getObjectRequest(
                          get ->
                              get.bucket(bucket)
                                  .key(key)
                                  .responseContentType(DownloadPages.ZIP)
                                  .responseContentDisposition(
                                      "attachment; filename=\"" + DownloadPages.FILE_NAME + "\"")))
          .url()
          .toExternalForm();
    }
  }

  private S3Presigner presigner() {
    S3Presigner.Builder builder =
        S3Presigner.builder()
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build());
    aws.s3().serviceClientConfiguration().endpointOverride().ifPresent(builder::endpointOverride);
    return builder.region(aws.s3().serviceClientConfiguration().region()).build();
  }
}
