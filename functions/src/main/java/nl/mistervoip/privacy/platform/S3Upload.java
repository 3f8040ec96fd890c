package nl.mistervoip.privacy.platform;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * An object that is being written, in constant memory: one put when it is small, parts when it is
 * large. It appears under its key on {@link #complete} and not before; closed without that, it
 * leaves nothing behind.
 */
public final class S3Upload implements AutoCloseable {
  /** S3 asks for at least 5 MiB per part and at most 10,000 parts: 8 MiB carries 80 GB. */
  private static final int PART_BYTES = 8 * 1024 * 1024;

  private static final ChecksumAlgorithm CHECKSUM = ChecksumAlgorithm.CRC32;

  private final S3Client s3;
  private final String bucket;
  private final String key;
  private final List<CompletedPart> parts = new ArrayList<>();
  private ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private Optional<String> uploadId = Optional.empty();
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
    if (uploadId.isEmpty()) {
      s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(buffer.toByteArray()));
    } else {
      sendPart();
      uploadId.ifPresent(this::completeParts);
    }
    completed = true;
  }

  /** Gives up what was sent unless it was completed. */
  @Override
  public void close() {
    if (!completed) {
      uploadId.ifPresent(
          id -> s3.abortMultipartUpload(call -> call.bucket(bucket).key(key).uploadId(id)));
    }
  }

  private void sendFullPart() {
    if (buffer.size() >= PART_BYTES) {
      sendPart();
    }
  }

  private void sendPart() {
    String id = uploadId.orElseGet(this::begin);
    uploadId = Optional.of(id);
    int number = parts.size() + 1;
    UploadPartResponse sent =
        s3.uploadPart(
            part ->
                part.bucket(bucket)
                    .key(key)
                    .uploadId(id)
                    .partNumber(number)
                    .checksumAlgorithm(CHECKSUM),
            RequestBody.fromBytes(buffer.toByteArray()));
    parts.add(
        CompletedPart.builder()
            .partNumber(number)
            .eTag(sent.eTag())
            .checksumCRC32(sent.checksumCRC32())
            .build());
    buffer = new ByteArrayOutputStream();
  }

  private String begin() {
    return s3.createMultipartUpload(
            create -> create.bucket(bucket).key(key).checksumAlgorithm(CHECKSUM))
        .uploadId();
  }

  private void completeParts(String id) {
    s3.completeMultipartUpload(
        call -> call.bucket(bucket).key(key).uploadId(id).multipartUpload(all -> all.parts(parts)));
  }
}
