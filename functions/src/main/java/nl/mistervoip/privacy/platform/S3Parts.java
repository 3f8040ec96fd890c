package nl.mistervoip.privacy.platform;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** The parts of one object, in order, one of them under way at a time behind the caller's back. */
final class S3Parts {
  private static final ChecksumAlgorithm CHECKSUM = ChecksumAlgorithm.CRC32;
  private static final String CONTENT_TYPE = "application/octet-stream";

  private final S3Client s3;
  private final String bucket;
  private final String key;
  private final String uploadId;
  private final ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor();
  private final List<CompletedPart> sent = new ArrayList<>();
  private Optional<Future<CompletedPart>> underWay = Optional.empty();

  private S3Parts(S3Client s3, String bucket, String key, String uploadId) {
    this.s3 = s3;
    this.bucket = bucket;
    this.key = key;
    this.uploadId = uploadId;
  }

  static S3Parts begin(S3Client s3, String bucket, String key) {
    String uploadId =
        s3.createMultipartUpload(
                create -> create.bucket(bucket).key(key).checksumAlgorithm(CHECKSUM))
            .uploadId();
    return new S3Parts(s3, bucket, key, uploadId);
  }

  /** Waits until the part before has arrived, then sends this one and returns at once. */
  void send(byte[] content) {
    arrived();
    int number = sent.size() + 1;
    underWay = Optional.of(sender.submit(() -> sent(number, content)));
  }

  void complete() {
    arrived();
    s3.completeMultipartUpload(
        call ->
            call.bucket(bucket)
                .key(key)
                .uploadId(uploadId)
                .multipartUpload(all -> all.parts(sent)));
  }

  /** Waits for a part that is still under way, and gives all up unless it was completed. */
  void end(boolean completed) {
    sender.close();
    if (!completed) {
      s3.abortMultipartUpload(call -> call.bucket(bucket).key(key).uploadId(uploadId));
    }
  }

  private void arrived() {
    underWay.map(S3Parts::result).ifPresent(sent::add);
    underWay = Optional.empty();
  }

  private CompletedPart sent(int number, byte[] content) {
    String checksum = checksum(content);
    UploadPartResponse answer =
        s3.uploadPart(
            part ->
                part.bucket(bucket)
                    .key(key)
                    .uploadId(uploadId)
                    .partNumber(number)
                    .checksumCRC32(checksum),
            RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(content), content.length, CONTENT_TYPE));
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(answer.eTag())
        .checksumCRC32(checksum)
        .build();
  }

  private static CompletedPart result(Future<CompletedPart> part) {
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a part of an object was sent.", e);
    }
  }

  /** As S3 writes it: four bytes, the greatest first, in base64. */
  private static String checksum(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    byte[] four = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    return Base64.getEncoder().encodeToString(four);
  }
}
