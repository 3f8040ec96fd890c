package nl.mistervoip.privacy.intake;

/** Where a copy that was asked for lands, whichever way it came; intake can add to it only. */
interface UploadStore {
  /**
   * Puts a copy there, unless one lies there already: the first one counts.
   *
   * @param key where, as {@link nl.mistervoip.privacy.casefile.CopyRequest#uploadKey} says
   * @param content the file as it was sent
   */
  void put(String key, byte[] content);
}
