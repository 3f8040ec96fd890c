package nl.mistervoip.privacy.intake.breach;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.intake.breach.BreachOutcome.Finding;
import nl.mistervoip.privacy.request.Deadlines;

/** How a breach report may be closed. Pure. */
final class ClosingRules {
  /** The one ground of GDPR Art. 33(1) for telling nobody. */
  static final String UNLIKELY_RISK = "unlikely-risk";

  /** A reference, and no sentence: it goes into the audit. */
  private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}";

  private static final String FINDINGS =
      Arrays.stream(Finding.values()).map(Finding::wireName).collect(Collectors.joining(", "));

  private ClosingRules() {}

  /**
   * Turns what was sent into an outcome.
   *
   * @param request what was sent
   * @param now today, so that no notice lies ahead
   * @throws BreachProblem of kind INVALID, with what to send instead
   */
  static BreachOutcome outcome(CloseRequest request, Instant now) {
    if (request.reason().isBlank()) {
      throw BreachProblem.invalid("Say why, as reason.");
    }
    return switch (request.outcome()) {
      case BreachOutcome.NOTIFIED -> notified(request, now);
      case BreachOutcome.NO_BREACH -> noBreach(request);
      case BreachOutcome.NOT_NOTIFIABLE -> notNotifiable(request);
      default ->
          throw BreachProblem.invalid("outcome is one of notified, no-breach, not-notifiable.");
    };
  }

  private static BreachOutcome notified(CloseRequest request, Instant now) {
    refuse(
        "The authority was told: send notifiedOn and reference, no ground and no telecomData.",
        request.ground(),
        request.telecomData());
    if (!request.reference().matches(REFERENCE)) {
      throw BreachProblem.invalid(
          "Send the authority's reference: at most 64 letters, digits and . _ / - without spaces.");
    }
    LocalDate on = day(request.notifiedOn());
    if (on.isAfter(Deadlines.day(now))) {
      throw BreachProblem.invalid("notifiedOn lies ahead: tell the authority first, close then.");
    }
    return new BreachOutcome.Notified(on, request.reference());
  }

  private static BreachOutcome noBreach(CloseRequest request) {
    refuse(
        "There was no breach: send ground and reason only.",
        request.notifiedOn(),
        request.reference(),
        request.telecomData());
    return Arrays.stream(Finding.values())
        .filter(finding -> finding.wireName().equals(request.ground()))
        .findFirst()
        .map(BreachOutcome.NoBreach::new)
        .orElseThrow(() -> BreachProblem.invalid("ground is one of " + FINDINGS + "."));
  }

  private static BreachOutcome notNotifiable(CloseRequest request) {
    refuse(
        "Nobody was told: send ground, telecomData and reason only.",
        request.notifiedOn(),
        request.reference());
    if (!request.ground().equals(UNLIKELY_RISK)) {
      throw BreachProblem.invalid(
          "The only ground is unlikely-risk (GDPR Art. 33(1)); the reason says why it is"
              + " unlikely.");
    }
    if (!request.telecomData().equals("no")) {
      throw BreachProblem.invalid(
          "A breach of data that is processed for the telecom service is always notified"
              + " (Regulation (EU) 611/2013 Art. 2 knows no exception). Send telecomData as no if"
              + " none was touched; else notify, and close as notified.");
    }
    return new BreachOutcome.UnlikelyRisk();
  }

  private static void refuse(String whatToSend, String... unfit) {
    if (Stream.of(unfit).anyMatch(text -> !text.isEmpty())) {
      throw BreachProblem.invalid(whatToSend);
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw BreachProblem.invalid("notifiedOn is a date such as 2026-11-24.");
    }
  }
}
