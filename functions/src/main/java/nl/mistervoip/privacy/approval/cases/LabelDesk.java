package nl.mistervoip.privacy.approval.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.cases.Relabelling.Outcome;
import nl.mistervoip.privacy.approval.cases.Relabelling.Reading;
import nl.mistervoip.privacy.approval.cases.Relabelling.Standing;
import nl.mistervoip.privacy.approval.cases.Relabelling.Why;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.ClosingQuestion;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.intake.byhand.Rereading;

/** Corrects what the mail of a case was read as besides its rights, with what follows from it. */
final class LabelDesk {
  /**
   * One thing that can be said of the mail.
   *
   * @param label by wire name
   * @param read whether the case stands so now
   * @param possible whether that can be corrected now
   * @param why it cannot, in a word; empty text when it can
   */
  record Line(String label, boolean read, boolean possible, String why) {}

  /**
   * All of it.
   *
   * @param caseId the case number
   * @param labels in the order in which they are shown
   */
  record Shown(String caseId, List<Line> labels) {}

  /**
   * What a person says.
   *
   * @param label by wire name
   * @param read whether the mail says so in truth
   * @param topic what it asks instead, when it asks for nothing under the privacy law
   * @param reason why
   */
  record Wish(String label, boolean read, String topic, String reason) {
    @Override
    public String toString() {
      return "Wish[REDACTED]";
    }
  }

  private final Cases cases;
  private final Approvals approvals;
  private final CaseVault vault;
  private final AuditLog audit;
  private final Teaching teaching;

  LabelDesk(Cases cases, Approvals approvals, CaseVault vault, AuditLog audit, Teaching teaching) {
    this.cases = cases;
    this.approvals = approvals;
    this.vault = vault;
    this.audit = audit;
    this.teaching = teaching;
  }

  Shown show(String number) {
    Standing standing = standing(number);
    return new Shown(
        standing.record().id().value(),
        Arrays.stream(Reading.values()).map(reading -> line(standing, reading)).toList());
  }

  private static Line line(Standing standing, Reading reading) {
    boolean says = standing.says(reading);
    Outcome outcome =
        says ? Relabelling.undo(standing, reading) : Relabelling.decide(standing, reading);
    String why = outcome instanceof Outcome.Stays stays ? stays.why().wireName() : "";
    return new Line(reading.wireName(), says, why.isEmpty(), why);
  }

  /** Follows what a person says, as far as that can be followed. */
  Shown correct(String number, Wish wish, User user, Instant now) {
    Standing standing = standing(number);
    Reading reading = Reading.ofWireName(wish.label());
    if (reading == Reading.NOT_PRIVACY && wish.read() && wish.topic().isEmpty()) {
      throw ConsoleProblem.badRequest("Say what the mail asks instead, as topic.");
    }
    Outcome outcome =
        wish.read() ? Relabelling.decide(standing, reading) : Relabelling.undo(standing, reading);
    CaseRecord record = standing.record();
    Rereading.Reader by = new Rereading.Reader(user.id(), wish.reason(), now);
    switch (outcome) {
      case Outcome.Mark mark -> {
        CaseRecord after = marked(record, wish, by);
        teaching.changed(after, record.labels(), by);
      }
      case Outcome.End end -> end(record, end, wish, by);
      case Outcome.TakeBack back ->
          carriedOut(record, reading(record, wish, Rereading.Wish.END_CASE), wish, by);
      case Outcome.Wake wake ->
          carriedOut(record, reading(record, wish, Rereading.Wish.BREACH), wish, by);
      case Outcome.Stays stays -> throw ReadingStays.problem(stays.why());
    }
    return show(number);
  }

  private CaseRecord marked(CaseRecord record, Wish wish, Rereading.Reader by) {
    try {
      return cases.label(record.id(), wish.label(), wish.read(), by.user(), by.at());
    } catch (Cases.IdentitySettledException e) {
      throw ReadingStays.problem(Why.SETTLED);
    }
  }

  /**
   * The letter first: whoever is asked to close the case sees the one that goes then. The label
   * last: from then on the case stands so already, and nothing of it would be tried again.
   */
  private void end(CaseRecord record, Outcome.End end, Wish wish, Rereading.Reader by) {
    boolean deceased = wish.label().equals(Reading.DECEASED.wireName());
    Rereading.Reading reading =
        reading(record, wish, Rereading.Wish.END_CASE, Rereading.Wish.SERVICE_DESK);
    teaching
        .idOf(record, reading, by)
        .ifPresent(mail -> letter(record, deceased ? "deceased" : "no-request", mail));
    carriedOut(record, reading, wish, by);
    if (end.marks()) {
      mark(record, wish, by);
    }
  }

  /** Somebody settled who asks meanwhile: the question how the case ends is there all the same. */
  private void mark(CaseRecord record, Wish wish, Rereading.Reader by) {
    try {
      CaseRecord _ = cases.label(record.id(), wish.label(), true, by.user(), by.at());
    } catch (Cases.IdentitySettledException _) {
      return;
    }
  }

  private void letter(CaseRecord record, String which, String mail) {
    Map<String, String> values = Map.of(LetterFields.REASON, which, LetterFields.OF_MAIL, mail);
    vault.putJson(
        record.id(),
        LetterFacts.vaultName(LetterFields.WITHDRAWAL),
        new LetterFacts(LetterFacts.REQUESTER, "mail", values, Map.of()));
  }

  private Rereading.Reading reading(CaseRecord record, Wish wish, Rereading.Wish... wishes) {
    return new Rereading.Reading(
        record.labels(),
        teaching.settledWith(record, wish.label(), wish.topic()),
        Optional.empty(),
        Set.of(wishes));
  }

  /** The audit hears of it last: what it tells counts as done, and is not tried again. */
  private void carriedOut(
      CaseRecord record, Rereading.Reading reading, Wish wish, Rereading.Reader by) {
    teaching.carryOut(record, reading, by);
    told(record, wish, by);
  }

  private void told(CaseRecord record, Wish wish, Rereading.Reader by) {
    Map<String, String> facts = Map.of("label", wish.label(), "topic", wish.topic());
    String key = Teaching.REREAD + "/" + wish.label() + "/" + by.at();
    audit.append(
        new AuditLog.Event(record.id().value(), Teaching.REREAD, by.user(), "", facts, key),
        by.at());
  }

  private Standing standing(String number) {
    CaseRecord record = Fields.existing(cases, Fields.caseId(number));
    boolean woken = teaching.toldBefore(record, Reading.BREACH_REPORT.wireName());
    boolean closing = ClosingQuestion.waits(approvals, record.id());
    return new Standing(record, teaching.possible(record), woken, closing);
  }
}
