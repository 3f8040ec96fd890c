package nl.mistervoip.privacy.platform;

/**
 * What the operator's dashboard and alarms count, by the names that {@code
 * infrastructure/observability.yaml} uses; a test holds both beside each other.
 */
public enum Metric {
  /** Cases that are open, each morning. */
  OPEN_CASES("OpenCases", Per.DESK),
  /** Of them those owed within a week. */
  DUE_WITHIN_A_WEEK("DueWithinAWeek", Per.DESK),
  /** Of them those past their last day. */
  LATE_CASES("LateCases", Per.DESK),
  /** Of them those in which nothing moves. */
  STANDING_STILL("StandingStill", Per.DESK),
  /** Letters that a person has to print and post. */
  LETTERS_TO_POST("LettersToPost", Per.DESK),
  /** Of them those that have waited too long. */
  LETTERS_WAITING_TOO_LONG("LettersWaitingTooLong", Per.DESK),
  /** Questions to the team that nobody has answered, each working morning. */
  OPEN_APPROVALS("OpenApprovals", Per.DESK),
  /** Since how many hours the oldest of them is open. */
  OLDEST_APPROVAL_HOURS("OldestApprovalHours", Per.DESK),
  /** A case was opened. */
  CASES_OPENED("CasesOpened", Per.DESK),
  /** A case was closed with an answer. */
  CASES_ANSWERED("CasesAnswered", Per.DESK),
  /** A case was closed, with an answer or a refusal, after its last day. */
  CASES_ANSWERED_LATE("CasesAnsweredLate", Per.DESK),
  /** A case was closed refused. */
  CASES_REFUSED("CasesRefused", Per.DESK),
  /** A case was closed because who asked was never shown, or took the request back. */
  CASES_GIVEN_UP("CasesGivenUp", Per.DESK),
  /** A case came to need a person's attention. */
  CASES_FAILED("CasesFailed", Per.DESK),
  /** A right was asked for in a case that was opened. */
  RIGHTS_ASKED("RightsAsked", Per.RIGHT),
  /** A right was asked for in a case that was closed with an answer. */
  RIGHTS_ANSWERED("RightsAnswered", Per.RIGHT),
  /** A mail was read; read again, it counts again. */
  MAILS_READ("MailsRead", Per.DESK),
  /** Of them those that went to the service desk. */
  MAILS_FORWARDED("MailsForwarded", Per.DESK),
  /** Of them those that wait for a person. */
  MAILS_TO_TRIAGE("MailsToTriage", Per.DESK),
  /** Of them those that report a breach and ask for nothing. */
  BREACHES_REPORTED("BreachesReported", Per.DESK),
  /**
   * A mail or text message was handed over; one that is sent again after a failure counts again.
   */
  LETTERS_SENT("LettersSent", Per.DESK),
  /** SES said that a mail of ours did not arrive. */
  LETTERS_BOUNCED("LettersBounced", Per.DESK),
  /** Items that a sweep removed. */
  SWEEP_REMOVED("SweepRemoved", Per.DESK),
  /** Items that a hold kept from a sweep. */
  SWEEP_HELD("SweepHeld", Per.DESK),
  /** Batches of a sweep that were not carried out to their end. */
  SWEEP_FAILED("SweepFailed", Per.DESK),
  /** A run of a step failed; it is repeated, so not each of them is a failed case. */
  STEP_FAILURES("StepFailures", Per.FUNCTION);

  /** By what a metric is told apart. */
  public enum Per {
    /** The desk alone. */
    DESK,
    /** The desk and a right. */
    RIGHT,
    /** The function, whose name begins with the desk's. */
    FUNCTION
  }

  private final String wireName;
  private final Per per;

  Metric(String wireName, Per per) {
    this.wireName = wireName;
    this.per = per;
  }

  /**
   * As CloudWatch knows it.
   *
   * @return the name
   */
  public String wireName() {
    return wireName;
  }

  /**
   * By what it is told apart.
   *
   * @return its dimensions
   */
  public Per per() {
    return per;
  }
}
