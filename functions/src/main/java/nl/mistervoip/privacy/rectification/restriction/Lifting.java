package nl.mistervoip.privacy.rectification.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LiftRequest;
import nl.mistervoip.privacy.casefile.Restriction;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Use case: ends a restriction that a person decided to end. The person whose data it is is told
 * first; nothing is lifted before the day that was told (GDPR Art. 18(3)).
 */
final class Lifting {
  /** It may not be lifted: the person was not told, or the day that was told has not come. */
  static final class NotYetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYetException(CaseId id, String why) {
      super("The restriction of case " + id + " is not lifted: " + why + ".");
    }
  }

  /**
   * What the person was told.
   *
   * @param round of the request to lift
   * @param day on which it is lifted, Europe/Amsterdam
   */
  record Notice(int round, LocalDate day) {
    static final String VAULT_NAME = Restriction.FOLDER + "notice";

    Instant from() {
      return day.atStartOfDay(Deadlines.ZONE).toInstant();
    }
  }

  private final Cases cases;
  private final CaseVault vault;
  private final Marks marks;
  private final AuditLog audit;
  private final LiftingLetter letters;

  Lifting(Cases cases, CaseVault vault, Marks marks, AuditLog audit, NoticeDays days) {
    this.cases = cases;
    this.vault = vault;
    this.marks = marks;
    this.audit = audit;
    this.letters = new LiftingLetter(vault, days);
  }

  /**
   * Leaves the facts of the letter that tells the person.
   *
   * @param id the case
   * @param round of the request to lift, as a person decided it
   * @param now the moment of telling
   * @return the moment from which on it may be lifted; the same when repeated
   */
  Instant announce(CaseId id, int round, Instant now) {
    LiftRequest request = vault.getJson(id, LiftRequest.VAULT_NAME, LiftRequest.class);
    Notice notice = letters.notice(id, round, now);
    vault.putJson(id, Notice.VAULT_NAME, notice);
    vault.putJson(
        id,
        LetterFacts.vaultName(LetterFields.RESTRICTION_LIFTING),
        letters.facts(id, request, notice));
    append(id, "restriction.lifting-announced", round, now);
    return notice.from();
  }

  /**
   * Lifts it.
   *
   * @param id the case
   * @param round of the request to lift
   * @param now the moment of acting
   * @return under which name the recipients are told; the same when repeated
   * @throws NotYetException when the person was not told in this round or the day has not come
   * @throws Marks.NotAllMarkedException when something is left; what is done stays done
   */
  Deed lift(CaseId id, int round, Instant now) {
    Notice notice =
        notice(id, round).orElseThrow(() -> new NotYetException(id, "the person was not told"));
    if (now.isBefore(notice.from())) {
      throw new NotYetException(id, "the day that the person was told has not come");
    }
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    // First, so that nothing is marked anew behind our back.
    cases.restrictsNoMore(id);
    // Whoever it was then, and whoever it is by now: a number may have come or gone since.
    marks.lift(RestrictedSubject.kept(vault, id), id);
    marks.lift(marks.landscape().resolve(CustomerRef.of(ref)), id);
    Deed telling = tell(id, ended(id, now));
    append(id, "restriction.lifted", round, now);
    return telling;
  }

  /** Since when it is lifted is settled by the first run. */
  private Restriction ended(CaseId id, Instant now) {
    Restriction restriction = vault.getJson(id, Restriction.VAULT_NAME, Restriction.class);
    if (!restriction.inForce()) {
      return restriction;
    }
    Restriction lifted = restriction.lifted(now);
    vault.putJson(id, Restriction.VAULT_NAME, lifted);
    return lifted;
  }

  /** Who was told of this restriction is told of its end. */
  private Deed tell(CaseId id, Restriction ended) {
    Deed begun = RecipientsToTell.deed(vault, id, Act.RESTRICTION, ended.since());
    return vault
        .findJson(id, RecipientsToTell.vaultName(begun), RecipientsToTell.class)
        .map(told -> told.undone(ended.liftedAt().orElseThrow()).keep(vault, id))
        .orElseGet(() -> Deed.first(Act.LIFTING));
  }

  private Optional<Notice> notice(CaseId id, int round) {
    return vault
        .findJson(id, Notice.VAULT_NAME, Notice.class)
        .filter(notice -> notice.round() == round);
  }

  private void append(CaseId id, String event, int round, Instant now) {
    Map<String, String> facts = Map.of("round", Integer.toString(round));
    String once = event + "/" + round;
    audit.append(new AuditLog.Event(id.value(), event, "system", "GDPR 18(3)", facts, once), now);
  }
}
