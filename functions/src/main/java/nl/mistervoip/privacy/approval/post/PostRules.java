package nl.mistervoip.privacy.approval.post;

import java.time.Instant;
import java.time.LocalDate;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.PaperLetter;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/** On which day a letter can have been posted. */
final class PostRules {
  private final PaperTray tray;

  PostRules(PaperTray tray) {
    this.tray = tray;
  }

  /**
   * Stops a day on which it cannot have been, or may not.
   *
   * @throws ConsoleProblem 400 or 409
   */
  void require(CaseId id, PaperLetter letter, LocalDate day, Instant now) {
    requirePossible(letter, day, now);
    requireApart(id, letter, day);
  }

  /** Nothing is posted before it is made, nor tomorrow. */
  private static void requirePossible(PaperLetter letter, LocalDate day, Instant now) {
    if (day.isBefore(Deadlines.day(letter.madeAt())) || day.isAfter(Deadlines.day(now))) {
      throw ConsoleProblem.badRequest(
          "on is a day from the day on which the letter was made up to today.");
    }
  }

  /** A link and its code never travel in one envelope, nor in one day's post. */
  private void requireApart(CaseId id, PaperLetter letter, LocalDate day) {
    if (letter.letter().equals(LetterFields.PACKAGE_CODE)) {
      boolean apart =
          tray.find(id, letter.name().replace(LetterFields.PACKAGE_CODE, LetterFields.PACKAGE_LINK))
              .flatMap(PaperLetter::posted)
              .filter(link -> link.day().isBefore(day))
              .isPresent();
      if (!apart) {
        throw ConsoleProblem.conflict(
            "Not on one day",
            "The letter with the link goes first, and the code on a later day, in an envelope of"
                + " its own.");
      }
    }
  }
}
