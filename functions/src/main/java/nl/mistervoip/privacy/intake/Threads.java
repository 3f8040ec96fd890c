package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseSenders;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.intake.ThreadFacts.Link;
import nl.mistervoip.privacy.intake.mail.MailAddress;
import nl.mistervoip.privacy.intake.mail.MailHeaders;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Finds the case that a mail answers: by the mail of ours it replies to, by the address it was sent
 * to, by its subject; and at last by its sender, if it is proven to be the sender.
 */
final class Threads {
  private final Outbox outbox;
  private final Cases cases;
  private final CaseVault vault;
  private final CaseSenders senders;
  private final SenderKeys keys;

  Threads(Outbox outbox, Cases cases, CaseVault vault, CaseSenders senders, SenderKeys senderKeys) {
    this.outbox = outbox;
    this.cases = cases;
    this.vault = vault;
    this.senders = senders;
    this.keys = senderKeys;
  }

  Optional<ThreadFacts> find(OpenedMail mail) {
    return named(mail.headers(), mail.recipients(), outbox)
        .flatMap(id -> cases.find(id).stream())
        .findFirst()
        .map(record -> facts(record, mail.headers()))
        .or(() -> bySender(mail));
  }

  /** The letter of a case that this id belonged to. */
  Optional<ReturnedLetter> ofLetter(String messageId, Instant now) {
    return ReturnedLetter.find(outbox, messageId, now);
  }

  /** The mail that we passed on to the service desk, when this is an answer to that. */
  Optional<String> passedOn(MailHeaders headers) {
    return headers.threadIds().stream()
        .flatMap(id -> outbox.find(id).stream())
        .flatMap(sent -> Forwarding.mailOf(sent.key()).stream())
        .findFirst();
  }

  private static Stream<CaseId> named(
      MailHeaders headers, List<String> envelopeRecipients, Outbox outbox) {
    Stream<CaseId> answered =
        headers.threadIds().stream()
            .flatMap(id -> outbox.referenceOf(id).stream())
            .flatMap(text -> CaseId.findIn(text).stream());
    return Stream.concat(answered, named(headers, envelopeRecipients));
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
        record.id(),
        open,
        record.rights(),
        open && isRequester(vault, record.id(), headers.sender()),
        Link.NAMED);
  }

  /** Only a proven sender: whoever only claims an address learns nothing and joins nothing. */
  private Optional<ThreadFacts> bySender(OpenedMail mail) {
    if (!mail.authenticated()) {
      return Optional.empty();
    }
    List<CaseRecord> open =
        senders.openCasesOf(keys.of(mail.headers().sender())).stream()
            .flatMap(id -> cases.find(id).stream())
            .filter(record -> !record.state().closed())
            .toList();
    Link link = open.size() == 1 ? Link.SENDER : Link.SENDER_OF_SEVERAL;
    return open.stream()
        .findFirst()
        .map(record -> new ThreadFacts(record.id(), true, record.rights(), true, link));
  }

  /**
   * Whether a mail is from whoever asked in a case.
   *
   * @param vault of the cases
   * @param id the case
   * @param sender of the mail; nothing is said here of whether that is proven
   */
  static boolean isRequester(CaseVault vault, CaseId id, MailAddress sender) {
    return !sender.address().isEmpty()
        && vault
            .findJson(id, Requester.VAULT_NAME, Requester.class)
            .filter(known -> known.fromAddress().toLowerCase(Locale.ROOT).equals(sender.address()))
            .isPresent();
  }
}
