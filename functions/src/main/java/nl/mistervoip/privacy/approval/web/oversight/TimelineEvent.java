package nl.mistervoip.privacy.approval.web.oversight;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Shell;

/** Something that happened, as the API's timeline of a case or a sweep has it. */
public record TimelineEvent(
    Instant at, String event, String actor, String ground, Map<String, String> facts) {
  /** Its facts on one line, in the reader's language. */
  public String factLine(Shell shell) {
    return Facts.line(facts, shell);
  }
}
