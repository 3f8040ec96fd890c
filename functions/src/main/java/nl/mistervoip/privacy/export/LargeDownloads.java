package nl.mistervoip.privacy.export;

import java.io.InputStream;

/** Opens packages that are too large to pass through a function. */
interface LargeDownloads {
  /**
   * Puts an opened copy where the person alone can fetch it for a short while.
   *
   * @param content the plain ZIP file
   * @param bytes its size
   * @return an https address that works for a quarter of an hour
   */
  String open(InputStream content, long bytes);
}
