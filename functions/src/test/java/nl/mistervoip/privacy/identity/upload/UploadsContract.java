package nl.mistervoip.privacy.identity.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;

/** What every store of uploads must do. */
interface UploadsContract {
  Uploads uploads();

  /** Stores a version, as a browser does. */
  void send(UploadKey key, byte[] content);

  private static UploadKey key() {
    return key(CaseId.ofMessage(UUID.randomUUID().toString()), 1);
  }

  private static UploadKey key(CaseId id, int round) {
    return new UploadKey(id, round, "0123456789ab");
  }

  @Test
  default void whatWasSentLastShouldBeRead() {
    UploadKey key = key();
    send(key, "first".getBytes(UTF_8));
    send(key, "second".getBytes(UTF_8));
    assertThat(uploads().read(key)).contains("second".getBytes(UTF_8));
  }

  @Test
  default void whatIsNotThereShouldNotBeReadAndDestroyNothing() {
    assertThat(uploads().read(key())).isEmpty();
    assertThat(uploads().destroy(key())).isZero();
  }

  @Test
  default void aDestroyedUploadShouldBeGoneAndStayGone() {
    UploadKey key = key();
    send(key, "one".getBytes(UTF_8));
    send(key, "two".getBytes(UTF_8));
    assertThat(uploads().destroy(key)).isPositive();
    assertThat(uploads().read(key)).isEmpty();
    assertThat(uploads().destroy(key)).isZero();
  }

  @Test
  default void destroyingOneShouldSpareItsNeighbours() {
    CaseId id = CaseId.ofMessage(UUID.randomUUID().toString());
    UploadKey first = key(id, 1);
    UploadKey tenth = key(id, 10);
    send(first, "first".getBytes(UTF_8));
    send(tenth, "tenth".getBytes(UTF_8));
    uploads().destroy(first);
    assertThat(uploads().read(tenth)).contains("tenth".getBytes(UTF_8));
  }

  @Test
  default void moreThanTheLargestCopyShouldBeCutOff() {
    UploadKey key = key();
    send(key, new byte[Uploads.MOST_BYTES + 4096]);
    assertThat(uploads().read(key).orElseThrow()).hasSize(Uploads.MOST_BYTES + 1);
    uploads().destroy(key);
  }
}
