package nl.mistervoip.privacy.export;

import java.io.OutputStream;
import java.util.function.Consumer;

/** Opens packages that are too large to pass through a function. */
interface LargeDownloads {
  /**
   * Puts an opened copy where the person alone can fetch it for a short while.
   *
   * @param content writes the ZIP file, whatever its size; nothing can be fetched before it is done
   * @return an https address that works for a quarter of an hour
   */
  String open(Consumer<OutputStream> content);
}
