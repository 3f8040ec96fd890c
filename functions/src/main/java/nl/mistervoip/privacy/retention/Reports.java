package nl.mistervoip.privacy.retention;

/** Where proof reports are kept for an auditor. */
@FunctionalInterface
interface Reports {
  /**
   * Stores a report; one of the same name is replaced.
   *
   * @param name such as {@code sweeps/SWEEP-2026-11-24-3f9a1c/report.html}
   * @param contentType its media type
   * @param content the bytes; no personal data
   */
  void put(String name, String contentType, byte[] content);
}
