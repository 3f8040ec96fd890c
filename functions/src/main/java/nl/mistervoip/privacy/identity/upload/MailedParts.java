package nl.mistervoip.privacy.identity.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.mistervoip.privacy.platform.PartPlace;
import software.amazon.awssdk.services.s3.S3Client;

/** Parts of the mails in the mail bucket; no more of a mail is read than the part. */
final class MailedParts {
  private static final String PREFIX = "inbound/";

  private final String bucket;
  private final S3Client s3;

  MailedParts(String bucket, S3Client s3) {
    this.bucket = bucket;
    this.s3 = s3;
  }

  /**
   * Reads a part.
   *
   * @param mailId the SES message id of the mail
   * @param place where the part lies in it
   * @return its content, decoded
   */
  byte[] read(String mailId, PartPlace place) {
    // The last byte of a range counts (RFC 9110 14.1.2).
    String range = "bytes=" + place.first().from() + "-" + (place.first().to() - 1);
    try (InputStream in =
        s3.getObject(get -> get.bucket(bucket).key(PREFIX + mailId).range(range))) {
      return place.contentOf(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("A part of a mail could not be read.", e);
    }
  }
}
