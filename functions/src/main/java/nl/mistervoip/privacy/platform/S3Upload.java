package nl.mistervoip.privacy.platform;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An object that is being written, in constant memory: one put when it is small, parts when it is
 * large, one of them under way while the next one fills. It appears under its key on {@link
 * #complete} and not before; closed without that, it leaves nothing behind.
 */
public final class S3Upload implements AutoCloseable {
  /** S3 asks for at least 5 MiB per part and at most 10,000 parts: 8 MiB carries 80 GB. */
  private static final int PART_BYTES = 8 * 1024 * 1024;

  private final S3Client s3;
  private final String bucket;
  private final String key;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private Optional<S3Parts> parts = Optional.empty();
  private boolean completed;

  /**
   * Begins; nothing is sent yet.
   *
   * @param s3 the client
   * @param bucket the bucket
   * @param key the key of the object
   */
  public S3Upload(S3Client s3, String bucket, String key) {
    this.s3 = s3;
    this.bucket = bucket;
    this.key = key;
  }

  /**
   * Where the bytes go. Closing it does not complete the upload: a failed writer closes it too.
   *
   * @return a stream that sends a part whenever it has one
   */
  public OutputStream body() {
    return new OutputStream() {
      @Override
      public void write(int value) {
        buffer.write(value);
        sendFullPart();
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        buffer.write(bytes, offset, length);
        sendFullPart();
      }
    };
  }

  /** Sends the rest; the object is there from now on. */
  public void complete() {
    if (parts.isEmpty()) {
      s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(buffer.toByteArray()));
    } else {
      sendPart();
      parts.ifPresent(S3Parts::complete);
    }
    completed = true;
  }

  /** Gives up what was sent unless it was completed. */
  @Override
  public void close() {
    parts.ifPresent(begun -> begun.end(completed));
  }

  private void sendFullPart() {
    if (buffer.size() >= PART_BYTES) {
      sendPart();
    }
  }

  private void sendPart() {
    S3Parts begun = parts.orElseGet(() -> S3Parts.begin(s3, bucket, key));
    parts = Optional.of(begun);
    begun.send(buffer.toByteArray());
    buffer.reset();
  }
}
