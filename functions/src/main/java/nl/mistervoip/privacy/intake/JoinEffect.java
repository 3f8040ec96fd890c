package nl.mistervoip.privacy.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.intake.reading.Label;

/**
 * What a mail that belongs to a case does there. None of them touches its dates: the term runs from
 * the first request (GDPR Art. 12(3)). None moves it either, but that a closed case whose answer
 * came back is put before a person again.
 */
enum JoinEffect {
  /** The person asks where the answer stays. */
  REMINDER("reminder", "case-reminder"),
  /** The person takes the request back: a person of the team is asked to confirm that. */
  WITHDRAWAL("withdrawal", "case-withdrawal"),
  /**
   * The person tells who they are. Shown to a person; a code in a mail proves nothing by itself.
   */
  IDENTITY_REPLY("identity-reply", "case-identity-reply"),
  /** The person complains about how we handle data. */
  COMPLAINT("complaint", "complaint"),
  /** A letter of ours did not arrive and will not: the person has not heard what it says. */
  BOUNCE("bounce", "bounce"),
  /** Anything else: an answer to a question, an addition. */
  REPLY("reply", "case-reply");

  private static final Map<Label, JoinEffect> BY_LABEL =
      Map.of(
          Label.REMINDER, REMINDER,
          Label.WITHDRAWAL_OF_REQUEST, WITHDRAWAL,
          Label.IDENTITY_REPLY, IDENTITY_REPLY,
          Label.COMPLAINT_PRIVACY, COMPLAINT);

  private final String noted;
  private final String alarm;

  JoinEffect(String noted, String alarm) {
    this.noted = noted;
    this.alarm = alarm;
  }

  /** What follows from what was read; a mail may do several things, and always does one. */
  static Set<JoinEffect> of(List<String> labels) {
    Set<JoinEffect> effects =
        BY_LABEL.entrySet().stream()
            .filter(entry -> labels.contains(entry.getKey().wireName()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(JoinEffect.class)));
    return effects.isEmpty() ? EnumSet.of(REPLY) : effects;
  }

  /** How it stands in the audit of the case. */
  String noted() {
    return noted;
  }

  /** The kind of alarm by which the team hears of it; a heading of docs/runbook.md. */
  String alarm() {
    return alarm;
  }
}
