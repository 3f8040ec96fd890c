package nl.mistervoip.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LockedZipTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int RECORDING_MEGABYTES = 12;

  @Test
  void whatIsLockedShouldBeHandedOnWhileTheRestIsStillToBeRead() throws IOException {
    Counter out = new Counter();
    Behind in = new Behind(new ByteArrayInputStream(packed()), out);

    LockedZip.write(in, "een lang wachtwoord", out);

    assertThat(out.bytes).isGreaterThan((long) RECORDING_MEGABYTES * MEGABYTE);
    assertThat(in.most).as("bytes read and not yet handed on").isLessThan(MEGABYTE);
    assertThat(out.closed).isFalse();
  }

  private static byte[] packed() {
    byte[] noise = new byte[MEGABYTE];
    new Random(1).nextBytes(noise);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (PackageZip files = new PackageZip(zip, Instant.parse("2026-11-24T10:00:00Z"))) {
      files.addStored(
          FileNames.RECORDINGS + "001.wav",
          out -> {
            for (int i = 0; i < RECORDING_MEGABYTES; i++) {
              out.write(noise);
            }
          });
    }
    return zip.toByteArray();
  }

  /** Counts how far the reading is ahead of the writing. */
  private static final class Behind extends FilterInputStream {
    private final Counter out;
    private long read;
    private long most;

    Behind(InputStream in, Counter out) {
      super(in);
      this.out = out;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      most = Math.max(most, read - out.bytes);
      int got = super.read(bytes, offset, length);
      read += Math.max(got, 0);
      return got;
    }
  }

  /** Counts what is handed on. */
  private static final class Counter extends OutputStream {
    private long bytes;
    private boolean closed;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] content, int offset, int length) {
      bytes += length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
