package nl.mistervoip.privacy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Writes the files of a package one after the other, in constant memory, all with the same fixed
 * time.
 */
final class PackageZip implements AutoCloseable {
  /** A quarter of the time of the usual level for a few per cent more bytes, on call records. */
  private static final int LEVEL = 3;

  private final ZipOutputStream zip;
  private final LocalDateTime time;

  /** Writes the content of one file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** What was written: SHA-256 in hex, and how many bytes. */
  record Written(String sha256, long bytes) {}

  PackageZip(OutputStream out, Instant at) {
    this.zip = new InBlocks(out);
    this.time = at.atZone(Deadlines.ZONE).toLocalDateTime().withNano(0);
  }

  Written add(String path, Content content) {
    return add(path, LEVEL, content);
  }

  /** For content that is compressed already, or that is cheaper to send than to compress. */
  Written addStored(String path, Content content) {
    return add(path, Deflater.NO_COMPRESSION, content);
  }

  private Written add(String path, int level, Content content) {
    try {
      ZipEntry entry = new ZipEntry(path);
      entry.setTimeLocal(time);
      zip.setLevel(level);
      zip.putNextEntry(entry);
      Counter counter = new Counter(zip, MessageDigest.getInstance("SHA-256"));
      content.writeTo(counter);
      counter.flush();
      zip.closeEntry();
      return new Written(
          HexFormat.of().formatHex(counter.getMessageDigest().digest()), counter.bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public void close() {
    try {
      // Only the directory is written; the stream below belongs to who gave it.
      zip.finish();
      zip.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands blocks on: by itself it would call the compressor and the seal for each 512 bytes. */
  private static final class InBlocks extends ZipOutputStream {
    private static final int BLOCK = 64 * 1024;

    InBlocks(OutputStream out) {
      super(out);
      this.buf = new byte[BLOCK];
    }
  }

  /** Counts and digests what passes; closing it leaves the package open. */
  private static final class Counter extends DigestOutputStream {
    private long bytes;

    Counter(OutputStream out, MessageDigest digest) {
      super(out, digest);
    }

    @Override
    public void write(int b) throws IOException {
      super.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      super.write(buffer, offset, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
