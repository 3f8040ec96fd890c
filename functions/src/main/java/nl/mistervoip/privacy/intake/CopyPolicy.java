package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.intake.CopyRecogniser.Seen;

/**
 * What of a mail has to go because it is, or may be, a copy of an identity document. Pure.
 *
 * <p>A copy goes wherever the mail goes. What software is unsure of, or cannot look at, goes from a
 * mail that enters a case, where nothing that may be a copy is ever kept; the sender is told and
 * still has it. In any other mail it stays: the photo of a router is for the service desk, and the
 * console shows attachments to nobody.
 */
final class CopyPolicy {
  private CopyPolicy() {}

  /**
   * Whether the parts of a mail are looked at. A demand of an authority goes whole into a store
   * that nobody here reads; what is ignored is shown to nobody and goes by itself.
   */
  static boolean looks(Decision decision) {
    return switch (decision.outcome()) {
      case Outcome.OpenCase open -> true;
      case Outcome.JoinCase join -> true;
      case Outcome.Forward forward -> true;
      case Outcome.Alarm alarm -> true;
      case Outcome.Triage triage -> true;
      case Outcome.SetAside aside -> false;
      case Outcome.Ignore ignore -> false;
    };
  }

  /** Whether a part has to go. */
  static boolean dooms(Seen seen, Decision decision) {
    return switch (seen) {
      case COPY -> true;
      case UNSURE, UNREADABLE -> entersCase(decision);
      case NONE -> false;
    };
  }

  /** Whether the mail is kept in a case. */
  static boolean entersCase(Decision decision) {
    return decision.outcome() instanceof Outcome.OpenCase
        || decision.outcome() instanceof Outcome.JoinCase;
  }

  /** Whether the mail is an answer that software or a person put into a case. */
  static boolean mayAnswer(Decision decision) {
    return decision.outcome() instanceof Outcome.JoinCase join
        && !join.effects().contains(JoinEffect.BOUNCE);
  }
}
