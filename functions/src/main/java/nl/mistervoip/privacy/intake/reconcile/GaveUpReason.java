package nl.mistervoip.privacy.intake.reconcile;

import java.util.regex.Pattern;

/**
 * Why intake gave up on a mail, in the few words that are safe to show: what an error says of a
 * mail may be out of that mail. Pure.
 */
public enum GaveUpReason {
  /** It took longer than the function may. */
  TOOK_TOO_LONG("Task timed out|Sandbox\\.Timedout"),
  /** The function's process ended, mostly for want of memory. */
  CRASHED("Runtime exited|signal: killed|Runtime\\.ExitError|OutOfMemory|Java heap space"),
  /** Lambda had no capacity left. */
  NO_CAPACITY("Rate Exceeded|TooManyRequests|[Tt]hrottl"),
  /** A setting of the function is missing or malformed. */
  SETTING("^Setting [A-Z_]+ "),
  /** Anything else: the log has the class of the error. */
  FAILED("");

  private static final String THROTTLED = "429";

  private final Pattern sign;

  GaveUpReason(String sign) {
    this.sign = Pattern.compile(sign);
  }

  static GaveUpReason of(FailedMails.End end) {
    if (end.code().equals(THROTTLED)) {
      return NO_CAPACITY;
    }
    for (GaveUpReason reason : values()) {
      if (reason.sign.matcher(end.message()).find()) {
        return reason;
      }
    }
    return FAILED;
  }
}
