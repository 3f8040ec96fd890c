package nl.mistervoip.privacy.request;

/** What can happen to a case; each edge of {@link Lifecycle} names one. */
public enum CaseEvent {
  /** The acknowledgement was sent. */
  ACKNOWLEDGE,
  /** The person was asked to show who is asking. */
  ASK_IDENTITY,
  /** Identity cannot be settled by software: a person judges. */
  DOUBT_IDENTITY,
  /** Who is asking is settled, or the right needs no check. */
  CONFIRM_IDENTITY,
  /** Gathering or planning starts for a right. */
  PREPARE,
  /** A matter without a right is taken up; nobody has to show who asks to be answered. */
  TAKE_UP,
  /** The privacy team is asked to decide. */
  ASK_APPROVAL,
  /** The facts changed after approval was asked: prepare again. */
  PREPARE_AGAIN,
  /** The privacy team agreed. */
  APPROVE,
  /** The right has been answered. */
  ANSWER,
  /**
   * What needs nobody's decision was carried out and confirmed: a restriction on request, a
   * withdrawal of consent.
   */
  ANSWER_AT_ONCE,
  /** The case is closed with an answer. */
  CLOSE,
  /**
   * Direct marketing was all it was about, and that has been stopped; nobody had to be identified.
   */
  CLOSE_MARKETING_STOPPED,
  /** The privacy team refused a right, or to accept who is asking. */
  REFUSE,
  /** The case is closed because everything asked was refused. */
  CLOSE_REFUSED,
  /** It could be closed, but for a letter that a person still has to print and post. */
  AWAIT_POST,
  /** The last letter of a case that was answered was posted. */
  CLOSE_POSTED,
  /** The last letter of a case in which everything was refused was posted. */
  CLOSE_POSTED_REFUSED,
  /** A person closed the case because identity was never shown. */
  CLOSE_UNIDENTIFIED,
  /** The person took the request back. */
  WITHDRAW,
  /** A step failed for good. */
  FAIL,
  /** A person put a failed case back on its way, to where it is settled who asks. */
  RESUME,
  /** A person put a failed case back on its way; who asks was settled before. */
  RESUME_IDENTIFIED,
  /** Of a failed case a person says that it was answered without the workflow. */
  ANSWER_BY_HAND,
  /** The answer of a closed case came back: the person has not heard it (GDPR Art. 12(3)-(4)). */
  ANSWER_BOUNCED
}
