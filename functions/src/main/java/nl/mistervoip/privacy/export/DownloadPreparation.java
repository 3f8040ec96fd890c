package nl.mistervoip.privacy.export;

/** Has a large package made ready beside the page, which waits for nothing. */
interface DownloadPreparation {
  /**
   * What is to be made ready.
   *
   * @param tokenHash the link
   * @param ticketHash of the ticket of this preparation; a later one takes its place
   * @param password to lock the package with; empty text for none. It is passed on and kept nowhere
   */
  record Job(String tokenHash, String ticketHash, String password) {
    @Override
    public String toString() {
      return "Job[REDACTED]";
    }
  }

  /** Begins; comes back at once. */
  void begin(Job job);
}
