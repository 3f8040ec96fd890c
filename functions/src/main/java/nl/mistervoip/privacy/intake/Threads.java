package nl.mistervoip.privacy.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.intake.mail.MailHeaders;
import nl.mistervoip.privacy.intake.mail.MailAddress;

/**
 * Finds the case that a mail answers: by the mail of ours it replies to, by the address it was sent
 * to, by its subject.
 */
final class Threads {
  private final Outbox outbox;
  private final Cases cases;
  private final CaseVault vault;

  Threads(Outbox outbox, Cases cases, CaseVault vault) {
    this.outbox = outbox;
    this.cases = cases;
    this.vault = vault;
  }

  Optional<ThreadFacts> find(MailHeaders headers, List<String> envelopeRecipients) {
    Stream<CaseId> answered =
        headers.threadIds().stream()
            .flatMap(id -> outbox.referenceOf(id).stream())
            .flatMap(text -> CaseId.findIn(text).stream());
    return Stream.concat(answered, named(headers, envelopeRecipients))
        .flatMap(id -> cases.find(id).stream())
        .findFirst()
        .map(record -> facts(record, headers));
  }

  /** The case numbers a mail names in its recipients' addresses and its subject. */
  static Stream<CaseId> named(MailHeaders headers, List<String> envelopeRecipients) {
    Stream<String> recipients =
        Stream.concat(
            envelopeRecipients.stream(), headers.recipients().stream().map(MailAddress::address));
    Stream<String> tagged = recipients.filter(address -> address.contains("+"));
    return Stream.concat(tagged, Stream.of(headers.subject()))
        .flatMap(text -> CaseId.findIn(text).stream());
  }

  private ThreadFacts facts(CaseRecord record, MailHeaders headers) {
    boolean open = !record.state().closed();
    return new ThreadFacts(
        record.id(), open, record.rights(), open && isRequester(record.id(), headers.sender()));
  }

  private boolean isRequester(CaseId id, MailAddress sender) {
    Optional<Requester> requester =
        vault.find(id, Requester.VAULT_NAME).map(json -> Json.read(json, Requester.class));
    return !sender.address().isEmpty()
        && requester
            .filter(known -> known.fromAddress().toLowerCase(Locale.ROOT).equals(sender.address()))
            .isPresent();
  }
}
