package nl.mistervoip.privacy.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.TransferReview;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The package of a delivery, plain or locked: a small one passes through the function, a larger one
 * is put elsewhere to be fetched there (design 7.5). In constant memory either way.
 */
final class PackageContent {
  /**
   * What passes through the function at most; base64 makes it a third larger, and an answer may
   * have 6 MB.
   */
  static final long SMALL = 4L * 1024 * 1024;

  /** What is copied, locked even, within some five seconds: whoever asks for it can wait. */
  static final long AT_ONCE = 200L * 1024 * 1024;

  /** How a package can be handed out. */
  enum Size {
    /** It is gone, or another was built in its place, which nobody approved for this link. */
    GONE,
    /** It passes through the function. */
    SMALL,
    /** It is put elsewhere while the page waits. */
    LARGE,
    /** It is put elsewhere beside the page, which does not wait. */
    HUGE
  }

  private final CaseVault vault;
  private final LargeDownloads large;

  PackageContent(CaseVault vault, LargeDownloads large) {
    this.vault = vault;
    this.large = large;
  }

  /** How the package that the link was made for can be handed out. */
  Size sizeOf(Delivery delivery) {
    Made made = made(delivery);
    boolean there = !vault.names(delivery.caseId(), delivery.document()).isEmpty();
    if (!there || !made.digest().equals(delivery.digest())) {
      return Size.GONE;
    }
    if (made.bytes() <= SMALL) {
      return Size.SMALL;
    }
    return made.bytes() <= AT_ONCE ? Size.LARGE : Size.HUGE;
  }

  /**
   * All of a small one, so that nothing can go wrong any more once it has been counted.
   *
   * @param password to lock the package with; empty text for none
   */
  byte[] bytes(Delivery delivery, String password) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(delivery, password, bytes);
    return bytes.toByteArray();
  }

  /**
   * Puts a copy elsewhere, where nobody can fetch it without an address.
   *
   * @param password to lock the package with; empty text for none
   * @return its key
   */
  String put(Delivery delivery, String password) {
    return large.put(out -> write(delivery, password, out));
  }

  /** An address of a copy that works for a quarter of an hour. */
  String address(String key) {
    return large.address(key);
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
