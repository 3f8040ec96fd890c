package nl.mistervoip.privacy.export;

import java.io.OutputStream;
import java.util.function.Consumer;

/** Opens packages that are too large to pass through a function. */
interface LargeDownloads {
  /**
   * Puts an opened copy aside, which nobody can fetch without an address and which goes after a
   * day.
   *
   * @param content writes the ZIP file, whatever its size; there is no copy before it is done
   * @return its key
   */
  String put(Consumer<OutputStream> content);

  /**
   * Makes an address of a copy, for one download.
   *
   * @param key of the copy
   * @return an https address that works for a quarter of an hour
   */
  String address(String key);
}
