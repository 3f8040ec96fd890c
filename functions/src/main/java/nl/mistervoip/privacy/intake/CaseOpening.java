package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseSenders;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.intake.byhand.HandMail;
import nl.mistervoip.privacy.intake.mail.MailAddress;
import nl.mistervoip.privacy.intake.mail.MailHeaders;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.reading.Identifiers;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;

/** Opens a case from a mail, and adds a mail to a case. Each step may run twice. */
final class CaseOpening {
  /** The vault name of the mail that opened a case. */
  static final String RAW = "mail/raw";

  private final Cases cases;
  private final CaseVault vault;
  private final AuditLog audit;
  private final RequestMachine machine;
  private final CaseSenders senders;
  private final SenderKeys keys;
  private final Acknowledging acknowledging;

  CaseOpening(
      Cases cases,
      CaseVault vault,
      AuditLog audit,
      RequestMachine machine,
      CaseSenders senders,
      SenderKeys senderKeys,
      Acknowledging acknowledging) {
    this.cases = cases;
    this.vault = vault;
    this.audit = audit;
    this.machine = machine;
    this.senders = senders;
    this.keys = senderKeys;
    this.acknowledging = acknowledging;
  }

  void open(CaseId id, OpenedMail mail, ReadMail reading, Outcome.OpenCase outcome, Instant now) {
    cases.open(record(id, mail, outcome), now);
    vault.put(id, RAW, mail.bytes().octets());
    vault.putJson(id, Requester.VAULT_NAME, requester(mail, reading));
    append(id, "mail.received", mail, outcome.labels(), Map.of(), now);
    rememberSender(id, mail);
    if (!HandMail.is(mail.id())) {
      acknowledging.withheld(mail, now).ifPresent(reason -> withhold(id, reason));
    }
    machine.start(id);
  }

  void join(Outcome.JoinCase outcome, OpenedMail mail, Instant now) {
    vault.put(outcome.caseId(), replyName(mail), mail.bytes().octets());
    String effects =
        outcome.effects().stream().map(JoinEffect::noted).sorted().collect(Collectors.joining(" "));
    append(
        outcome.caseId(), "mail.joined", mail, outcome.labels(), Map.of("effects", effects), now);
  }

  private void rememberSender(CaseId id, OpenedMail mail) {
    MailAddress sender = mail.headers().sender();
    if (!sender.address().isEmpty()) {
      senders.note(id, keys.of(sender));
    }
  }

  private void withhold(CaseId id, Acknowledging.Withheld reason) {
    String name = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    vault.putJson(
        id,
        LetterFacts.vaultName(LetterFields.ACKNOWLEDGEMENT),
        new LetterFacts(
            LetterFacts.REQUESTER,
            LetterFacts.WITHHELD,
            Map.of(LetterFields.REASON, name),
            Map.of()));
  }

  /** Sorts by time of receipt, and is the same whenever the mail is handled again. */
  static String replyName(OpenedMail mail) {
    return "replies/" + mail.receivedAt().toString().replaceAll("[^0-9TZ]", "") + "-" + mail.id();
  }

  private static CaseRecord record(CaseId id, OpenedMail mail, Outcome.OpenCase outcome) {
    return new CaseRecord(
        id,
        CaseState.RECEIVED,
        outcome.rights(),
        outcome.labels(),
        outcome.language(),
        mail.receivedAt(),
        Deadlines.of(mail.receivedAt()),
        CaseRecord.waitingFor(CaseState.RECEIVED),
        Optional.empty());
  }

  private static Requester requester(OpenedMail mail, ReadMail reading) {
    MailHeaders headers = reading.headers();
    return new Requester(
        mail.envelopeSender(),
        headers.sender().address(),
        headers.sender().name(),
        headers.subject(),
        Optional.of(headers.messageId()).filter(text -> !text.isEmpty()),
        Identifiers.in(reading),
        mail.authenticated(),
        Optional.of(mail.id())
            .filter(HandMail::is)
            .flatMap(id -> HandMail.postal(mail.bytes().octets())));
  }

  private void append(
      CaseId id,
      String event,
      OpenedMail mail,
      List<String> labels,
      Map<String, String> more,
      Instant now) {
    Map<String, String> facts = new HashMap<>(more);
    facts.put("message", mail.id());
    facts.put("labels", String.join(" ", labels));
    facts.put("received", mail.receivedAt().toString());
    audit.append(
        new AuditLog.Event(id.value(), event, "system", "", facts, event + "/" + mail.id()), now);
  }
}
