package nl.mistervoip.privacy.intake.byhand;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.intake.triage.PersonsDecision;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.TriageMachine;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Has the mail of a case carried out as a person reads it, who saw that it was read wrongly: it
 * goes into the register once more, under an id of ours and with its first receipt, as decided. So
 * it reaches the service desk, the people for a breach or the question how the case ends by the way
 * of any mail, and what it teaches is kept with what other corrections taught.
 */
public final class Rereading {
  private static final String RAW = "mail/raw";

  /**
   * What it works with.
   *
   * @param vault where the mails of cases are sealed
   * @param mails the mail bucket
   * @param register the mail register
   * @param pseudonyms keys of mails, of which nobody can tell whose they are
   * @param machine carries the decision out
   */
  public record Ports(
      CaseVault vault,
      HandMails mails,
      HandRegister register,
      Pseudonyms pseudonyms,
      TriageMachine machine) {}

  /** What a person wants done with the mail, besides that it teaches. */
  public enum Wish {
    /** Somebody is asked to close the case unanswered. */
    END_CASE,
    /** The service desk gets the mail. */
    SERVICE_DESK,
    /** It reports a breach: people are woken and its clock runs. */
    BREACH
  }

  /**
   * How a mail is read.
   *
   * @param before what it was read as so far, by wire name
   * @param labels what it is in truth, all of it
   * @param language tag of the language it is written in, when that was read wrongly
   * @param wishes what is done with it
   */
  public record Reading(
      List<String> before, List<String> labels, Optional<String> language, Set<Wish> wishes) {}

  /**
   * Who reads it so.
   *
   * @param user the id of the signed-in user
   * @param reason why, in plain words
   * @param at when
   */
  public record Reader(String user, String reason, Instant at) {}

  private final Ports ports;

  /**
   * A desk for it.
   *
   * @param ports what it works with
   */
  public Rereading(Ports ports) {
    this.ports = ports;
  }

  /**
   * Whether the mail of a case is kept: without it there is nothing to read again.
   *
   * @param id the case
   */
  public boolean possible(CaseId id) {
    return ports.vault().names(id, RAW).contains(RAW);
  }

  /**
   * Under which id it would be carried out; a question that follows is about this id.
   *
   * @param record the case, with the receipt of its mail
   * @param reading how it is read
   * @param by who reads it so
   * @return the id, or empty when the mail is not kept any more
   */
  public Optional<String> idOf(CaseRecord record, Reading reading, Reader by) {
    return ports.vault().find(record.id(), RAW).map(raw -> id(raw, record, reading, by));
  }

  /**
   * Has it carried out, if the mail is still kept. The same within the same minute is one and the
   * same: a double click.
   *
   * @param record the case, with the receipt of its mail
   * @param reading how it is read
   * @param by who reads it so
   */
  public void carryOut(CaseRecord record, Reading reading, Reader by) {
    ports.vault().find(record.id(), RAW).ifPresent(raw -> enter(raw, record, reading, by));
  }

  private void enter(byte[] raw, CaseRecord record, Reading reading, Reader by) {
    String id = id(raw, record, reading, by);
    PersonsDecision decision =
        new PersonsDecision(by.user(), by.at(), ruling(record, reading), by.reason());
    // The mail first: an entry without it could not be carried out, and counts as lost.
    ports.mails().putIfAbsent(id, raw);
    ports.register().enter(new HandRegister.Entry(id, record.receivedAt(), decision), by.at());
    ports.machine().start(id);
  }

  private String id(byte[] raw, CaseRecord record, Reading reading, Reader by) {
    String name = ports.pseudonyms().of("again:" + digest(record, reading, by));
    return HandMail.idAgain(name, raw);
  }

  private static Ruling.Reread ruling(CaseRecord record, Reading reading) {
    return new Ruling.Reread(
        record.id(),
        reading.before(),
        reading.labels(),
        reading.language(),
        reading.wishes().stream().map(Rereading::then).collect(Collectors.toSet()));
  }

  private static Ruling.Then then(Wish wish) {
    return switch (wish) {
      case END_CASE -> Ruling.Then.END_CASE;
      case SERVICE_DESK -> Ruling.Then.SERVICE_DESK;
      case BREACH -> Ruling.Then.BREACH;
    };
  }

  /** In an order that is the same in every run of the function: a set has none. */
  private static String digest(CaseRecord record, Reading reading, Reader by) {
    List<Object> parts =
        List.of(
            record.id().value(),
            by.user(),
            by.at().truncatedTo(ChronoUnit.MINUTES).toString(),
            reading.before(),
            reading.labels(),
            reading.language().orElse(""),
            reading.wishes().stream().map(Wish::name).sorted().toList());
    return Sha256.hex(Json.write(parts));
  }
}
