package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static nl.mistervoip.privacy.testing.SamplePeople.landscape;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/**
 * A package of any size is made ready in constant memory: nothing of it is ever there as a whole.
 */
class HugePackageTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int MEGABYTES = 64;

  private final Desk desk = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);
  private final Counter out = new Counter();
  private final PackageContent content = new PackageContent(generating(), new Swallowing());

  /** How far the reading is ahead of the writing, at most. */
  private long mostAhead;

  private final class Swallowing implements LargeDownloads {
    @Override
    public String put(Consumer<OutputStream> writer) {
      writer.accept(out);
      return "downloads/huge";
    }

    @Override
    public String address(String key) {
      throw new AssertionError("nobody asked for an address");
    }
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] content, int offset, int length) {
      bytes += length;
    }
  }

  /** The vault of the desk, but its package is made while it is read. */
  private CaseVault generating() {
    return (CaseVault)
        Proxy.newProxyInstance(
            HugePackageTest.class.getClassLoader(),
            new Class<?>[] {CaseVault.class},
            (proxy, method, arguments) ->
                method.getName().equals("read")
                    ? new Watched(generated())
                    : method.invoke(desk.vault, arguments));
  }

  private static InputStream generated() throws IOException {
    PipedInputStream in = new PipedInputStream(MEGABYTE / 8);
    PipedOutputStream zip = new PipedOutputStream(in);
    Thread _ = Thread.startVirtualThread(() -> pack(zip));
    return in;
  }

  private static void pack(OutputStream zip) {
    byte[] noise = new byte[MEGABYTE];
    new Random(1).nextBytes(noise);
    try (zip;
        PackageZip files = new PackageZip(zip, TickingClock.NOW)) {
      files.addStored(
          FileNames.RECORDINGS + "001.wav",
          to -> {
            for (int i = 0; i < MEGABYTES; i++) {
              to.write(noise);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Watched extends FilterInputStream {
    private long read;

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      mostAhead = Math.max(mostAhead, read - out.bytes);
      int got = super.read(bytes, offset, length);
      read += Math.max(got, 0);
      return got;
    }
  }

  @Test
  void aHugePackageShouldBeLockedAsItComesAndBeReadyOnlyAtItsEnd() {
    desk.searchAll();
    desk.build();
    desk.deliver();
    Review small = desk.vault.getJson(desk.id(), Review.VAULT_NAME, Review.class);
    desk.vault.putJson(
        desk.id(),
        Review.VAULT_NAME,
        new Review(small.digest(), 5L << 30, small.summary(), List.of(), Map.of(), 0));
    String link = desk.deliveries.all().getFirst().hashes().tokenHash();
    assertThat(desk.deliveries.preparing(link, "ticket", desk.clock.instant())).isPresent();

    DownloadPreparation.Job job =
        new DownloadPreparation.Job(link, "ticket", "een lang wachtwoord");
    assertThat(new PrepareDownload(desk.deliveries, content).prepare(job, desk.clock.instant()))
        .isTrue();

    assertThat(out.bytes).isGreaterThan((long) MEGABYTES * MEGABYTE);
    assertThat(mostAhead).as("bytes read and not yet handed on").isLessThan(MEGABYTE);
    assertThat(desk.deliveries.find(link).flatMap(Delivery::preparation))
        .hasValueSatisfying(done -> assertThat(done.copy()).contains("downloads/huge"));
    assertThat(desk.deliveries.find(link).orElseThrow().downloadsLeft()).isEqualTo(3);
  }
}
