package nl.mistervoip.privacy.retention;

import java.util.Optional;

/** Where proof reports are kept for an auditor. */
interface Reports {
  /**
   * Stores a report; one of the same name is replaced.
   *
   * @param name such as {@code sweeps/SWEEP-2026-11-24-3f9a1c/report.nl.html}
   * @param contentType its media type
   * @param content the bytes; no personal data
   */
  void put(String name, String contentType, byte[] content);

  /**
   * Reads a report.
   *
   * @param name as it was stored
   * @return its bytes, or empty when there is none
   */
  Optional<byte[]> find(String name);
}
