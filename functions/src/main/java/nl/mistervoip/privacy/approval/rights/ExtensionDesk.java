package nl.mistervoip.privacy.approval.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SeenWords;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Extension;

/**
 * Takes more time for an answer: a person decides it with a ground and a reason, and who asked is
 * told at once, with both (GDPR Art. 12(3)). Asking the same again sends what a crash prevented.
 */
final class ExtensionDesk {
  /**
   * What a person wants.
   *
   * @param ground one of the two that the law knows
   * @param reason why, in words; who asked will read it
   * @param addition to the letter, empty text for none
   * @param until by when the answer is owed then, a date in Europe/Amsterdam
   * @param seen the company's own passages in the letter, when the person saw it
   */
  record Wish(
      Extension.Ground ground,
      String reason,
      String addition,
      LocalDate until,
      Optional<SeenWords> seen) {
    /** One by somebody who did not see the letter. */
    Wish(Extension.Ground ground, String reason, String addition, LocalDate until) {
      this(ground, reason, addition, until, Optional.empty());
    }

    Wish seeing(Optional<SeenWords> words) {
      return new Wish(ground, reason, addition, until, words);
    }

    @Override
    public String toString() {
      return "Wish[" + ground + ", " + until + "]";
    }
  }

  /**
   * How it stands.
   *
   * @param caseId the case
   * @param ground why it has more time
   * @param until by when the answer is owed now
   * @param decidedAt when that was decided
   */
  record View(String caseId, String ground, LocalDate until, Instant decidedAt) {}

  private final Cases cases;
  private final CaseVault vault;
  private final ExtensionMachine machine;

  ExtensionDesk(Cases cases, CaseVault vault, ExtensionMachine machine) {
    this.cases = cases;
    this.vault = vault;
    this.machine = machine;
  }

  /**
   * Extends the term of a case.
   *
   * @param id the case
   * @param user who decides
   * @param wish what
   * @param now the time of deciding
   * @return how it stands
   */
  View extend(CaseId id, User user, Wish wish, Instant now) {
    CaseRecord record = Fields.existing(cases, id);
    if (record.state().closed()) {
      throw ConsoleProblem.conflict("Closed", "This case is closed; no answer is owed any more.");
    }
    Extension present = record.extension().orElseGet(() -> decided(record, user, wish, now));
    if (present.ground() != wish.ground() || !present.until().equals(wish.until())) {
      throw ConsoleProblem.conflict(
          "Extended before",
          "The answer is owed by " + present.until() + "; a term is extended once.");
    }
    machine.start(id);
    return new View(id.value(), present.ground().name(), present.until(), present.decidedAt());
  }

  /**
   * What the letter would say; decides nothing.
   *
   * @param id the case
   * @param wish what
   * @param now the time of looking
   * @return the facts of the letter
   */
  LetterFacts draft(CaseId id, Wish wish, Instant now) {
    CaseRecord record = Fields.existing(cases, id);
    if (record.extension().isEmpty()) {
      allowed(record, wish, now);
    }
    return facts(record, wish);
  }

  private static Extension allowed(CaseRecord record, Wish wish, Instant now) {
    return switch (Extension.decide(record.due(), wish.ground(), wish.until(), now)) {
      case Extension.Outcome.Allowed allowed -> allowed.extension();
      case Extension.Outcome.TooLate late ->
          throw ConsoleProblem.conflict(
              "Too late",
              "Who asked had to be told by " + late.lastDay() + ". Answer as soon as you can.");
      case Extension.Outcome.NoSuchDate dates ->
          throw ConsoleProblem.badRequest(
              "Send until as a date after " + dates.after() + ", at most " + dates.latest() + ".");
    };
  }

  private Extension decided(CaseRecord record, User user, Wish wish, Instant now) {
    Extension extension = allowed(record, wish, now);
    vault.putJson(record.id(), LetterFacts.vaultName(LetterFields.EXTENSION), facts(record, wish));
    wish.seen().ifPresent(words -> words.lay(vault, record.id()));
    return cases.extend(record.id(), extension, user.id()).extension().orElseThrow();
  }

  private LetterFacts facts(CaseRecord record, Wish wish) {
    Map<String, String> values = new HashMap<>();
    values.put(LetterFields.GROUND, wish.ground().name());
    values.put(LetterFields.REASON, wish.reason());
    values.put(LetterFields.UNTIL, wish.until().toString());
    if (!wish.addition().isEmpty()) {
      values.put(LetterFields.ADDITION, wish.addition());
    }
    String recipient = LetterFacts.recipient(vault, record.id());
    return new LetterFacts(recipient, "mail", values, Map.of());
  }
}
