package nl.mistervoip.privacy.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.TransferReview;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Hands out the package of a delivery, plain or locked: a small one passes through the function, a
 * larger one is put elsewhere for a quarter of an hour (design 7.5). In constant memory either way.
 */
final class PackageContent {
  /**
   * What passes through the function at most; base64 makes it a third larger, and an answer may
   * have 6 MB.
   */
  static final long SMALL = 4L * 1024 * 1024;

  private final CaseVault vault;
  private final LargeDownloads large;

  PackageContent(CaseVault vault, LargeDownloads large) {
    this.vault = vault;
    this.large = large;
  }

  /**
   * The package that the link was made for; expired when that one is gone or another was built in
   * its place, which nobody approved for this link.
   *
   * @param delivery the link
   * @param password to lock the package with; empty text for none
   */
  DownloadOutcome of(Delivery delivery, String password) {
    Made made = made(delivery);
    boolean there = !vault.names(delivery.caseId(), delivery.document()).isEmpty();
    if (!there || !made.digest().equals(delivery.digest())) {
      return new DownloadOutcome.Expired(delivery.language());
    }
    return made.bytes() <= SMALL
        ? new DownloadOutcome.Content(small(delivery, password))
        : new DownloadOutcome.Elsewhere(large.open(out -> write(delivery, password, out)));
  }

  /** What was approved of the document that is there now. */
  private record Made(String digest, long bytes) {}

  private Made made(Delivery delivery) {
    CaseId id = delivery.caseId();
    if (delivery.document().equals(CutTransfer.PACKAGE)) {
      TransferReview cut = vault.getJson(id, TransferReview.VAULT_NAME, TransferReview.class);
      return new Made(cut.digest(), cut.bytes());
    }
    Review review = vault.getJson(id, Review.VAULT_NAME, Review.class);
    return new Made(review.digest(), review.bytes());
  }

  private InputStream small(Delivery delivery, String password) {
    if (password.isEmpty()) {
      return plain(delivery);
    }
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    write(delivery, password, locked);
    return new ByteArrayInputStream(locked.toByteArray());
  }

  private void write(Delivery delivery, String password, OutputStream out) {
    if (!password.isEmpty()) {
      LockedZip.write(plain(delivery), password, out);
      return;
    }
    try (InputStream content = plain(delivery)) {
      content.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream plain(Delivery delivery) {
    return vault.read(delivery.caseId(), delivery.document());
  }
}
