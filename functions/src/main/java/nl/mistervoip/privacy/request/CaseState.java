package nl.mistervoip.privacy.request;

/** Where a case stands. Which state may follow which is settled by {@link Lifecycle} alone. */
public enum CaseState {
  /** The mail is in and the case is open; nothing has been said to the person yet. */
  RECEIVED(false),
  /** The acknowledgement has gone out. */
  ACKNOWLEDGED(false),
  /** We asked the person to show who is asking. */
  IDENTIFYING(false),
  /** A person of the privacy team has to judge who is asking. */
  IDENTITY_DOUBTED(false),
  /** Who is asking is settled. */
  IDENTIFIED(false),
  /** Data is being gathered or an erasure planned. */
  PREPARING(false),
  /** The privacy team has to decide. */
  AWAITING_APPROVAL(false),
  /** The decision is being carried out. */
  EXECUTING(false),
  /** One right has been answered; another may follow. */
  ANSWERED(false),
  /** The privacy team refused one right; another may still be answered. */
  REFUSED(false),
  /** A step failed for good; a person has to look. Nothing is lost. */
  NEEDS_ATTENTION(false),
  /** Everything is answered; a letter of it still has to be printed and posted by a person. */
  AWAITING_POST(false),
  /** The answer went out and came back; a person decides how it reaches who asked. */
  ANSWER_RETURNED(false),
  /** Closed: answered. */
  CLOSED_ANSWERED(true),
  /** Closed: refused by a person, with grounds. */
  CLOSED_REFUSED(true),
  /** Closed: the person did not show who is asking within the term, closed by a person. */
  CLOSED_UNIDENTIFIED(true),
  /** Closed: the person took the request back. */
  CLOSED_WITHDRAWN(true);

  private final boolean closed;

  CaseState(boolean closed) {
    this.closed = closed;
  }

  /**
   * Whether the case has ended.
   *
   * @return true for the closed states, from which only an answer that came back leads away
   */
  public boolean closed() {
    return closed;
  }
}
