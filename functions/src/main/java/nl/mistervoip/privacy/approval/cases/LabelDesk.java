package nl.mistervoip.privacy.approval.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.cases.Relabelling.Outcome;
import nl.mistervoip.privacy.approval.cases.Relabelling.Reading;
import nl.mistervoip.privacy.approval.cases.Relabelling.Standing;
import nl.mistervoip.privacy.approval.cases.Relabelling.Why;
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
  private final CaseVault vault;
  private final AuditLog audit;
  private final Teaching teaching;

  LabelDesk(Cases cases, CaseVault vault, AuditLog audit, Teaching teaching) {
    this.cases = cases;
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
      case Outcome.End end -> {
        if (end.marks()) {
          CaseRecord _ = marked(record, wish, by);
        }
        end(record, reading, wish, by);
      }
      case Outcome.TakeBack back -> {
        letter(record, LetterFacts.toRequester());
        told(record, wish, by);
        carryOut(record, EnumSet.of(Rereading.Wish.END_CASE), by);
      }
      case Outcome.Wake wake -> {
        told(record, wish, by);
        carryOut(record, EnumSet.of(Rereading.Wish.BREACH), by);
      }
      case Outcome.Stays stays -> throw stays(stays.why());
    }
    return show(number);
  }

  private CaseRecord marked(CaseRecord record, Wish wish, Rereading.Reader by) {
    try {
      return cases.label(record.id(), wish.label(), wish.read(), by.user(), by.at());
    } catch (Cases.IdentitySettledException e) {
      throw stays(Why.SETTLED);
    }
  }

  /** The letter first: whoever is asked to close the case sees the one that goes then. */
  private void end(CaseRecord record, Reading reading, Wish wish, Rereading.Reader by) {
    String which = reading == Reading.DECEASED ? "deceased" : "no-request";
    letter(
        record,
        new LetterFacts(
            LetterFacts.REQUESTER, "mail", Map.of(LetterFields.REASON, which), Map.of()));
    told(record, wish, by);
    Set<Rereading.Wish> wishes = EnumSet.of(Rereading.Wish.END_CASE);
    if (reading == Reading.NOT_PRIVACY) {
      wishes.add(Rereading.Wish.SERVICE_DESK);
    }
    carryOut(record, wishes, by);
  }

  private void letter(CaseRecord record, LetterFacts facts) {
    vault.putJson(record.id(), LetterFacts.vaultName(LetterFields.WITHDRAWAL), facts);
  }

  private void told(CaseRecord record, Wish wish, Rereading.Reader by) {
    Map<String, String> facts = Map.of("label", wish.label(), "topic", wish.topic());
    String key = Teaching.REREAD + "/" + wish.label() + "/" + by.at();
    audit.append(
        new AuditLog.Event(record.id().value(), Teaching.REREAD, by.user(), "", facts, key),
        by.at());
  }

  private void carryOut(CaseRecord record, Set<Rereading.Wish> wishes, Rereading.Reader by) {
    CaseRecord present = cases.get(record.id());
    teaching.carryOut(present, record.labels(), teaching.settled(present), wishes, by);
  }

  private Standing standing(String number) {
    CaseRecord record = Fields.existing(cases, Fields.caseId(number));
    boolean woken = teaching.toldBefore(record, Reading.BREACH_REPORT.wireName());
    return new Standing(record, teaching.possible(record), woken);
  }

  private static ConsoleProblem stays(Why why) {
    return ConsoleProblem.conflict("The reading stays", detail(why));
  }

  private static String detail(Why why) {
    return switch (why) {
      case SAME -> "The case stands so already; whoever decides on it sees that.";
      case CLOSED -> "The case is closed.";
      case SETTLED ->
          "Who asks is settled already. Refuse what is asked with a ground, or decide otherwise"
              + " where it is asked.";
      case UNDER_WAY -> "Something is being carried out. Try again when that is done.";
      case ANSWERED -> "The answer was given. Write to the person.";
      case GONE -> "The mail is not kept any more, so that nothing can be done with it.";
    };
  }
}
