package nl.mistervoip.privacy.export;

import nl.mistervoip.privacy.request.Language;

/** What the link to a package leads to. */
sealed interface DownloadOutcome {
  /** The code is asked for. */
  record Ask(Language language) implements DownloadOutcome {}

  /** What was typed is no code; it did not count. */
  record NoCode(Language language) implements DownloadOutcome {}

  /** The code is wrong. */
  record Wrong(Language language, int triesLeft) implements DownloadOutcome {}

  /** The password for a locked package is too short; nothing counted. */
  record Weak(Language language) implements DownloadOutcome {}

  /** Too many wrong codes. */
  record Blocked(Language language) implements DownloadOutcome {}

  /** The link no longer works. */
  record Expired(Language language) implements DownloadOutcome {}

  /** The package was fetched as often as it may be. */
  record UsedUp(Language language) implements DownloadOutcome {}

  /** There is no such link. */
  record Unknown() implements DownloadOutcome {}

  /** A package too large for the time of a page is made ready; the page can be asked again. */
  record Preparing(Language language, String ticket) implements DownloadOutcome {
    @Override
    public String toString() {
      return "Preparing[REDACTED]";
    }
  }

  /** It could not be made ready, or was and has gone since; no download was counted. */
  record NotReady(Language language) implements DownloadOutcome {}

  /** The package itself, small enough to pass through the function. */
  final class Content implements DownloadOutcome {
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    byte[] content() {
      return bytes.clone();
    }
  }

  /**
   * A package too large to pass through: an address of its own that works for a quarter of an hour.
   */
  record Elsewhere(Language language, String address) implements DownloadOutcome {
    @Override
    public String toString() {
      return "Elsewhere[REDACTED]";
    }
  }
}
