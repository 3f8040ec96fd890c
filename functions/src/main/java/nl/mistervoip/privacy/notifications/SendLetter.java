package nl.mistervoip.privacy.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CaseVault.MissingDocumentException;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.PaperLetter;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.casefile.Postal;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/**
 * Use case: takes a letter's facts out of the case, writes the letter and hands it to the outbox,
 * once.
 */
@Singleton
final class SendLetter {
  private static final String SMS = "sms";

  private final Cases cases;
  private final CaseVault vault;
  private final Outbox outbox;
  private final PaperTray paper;
  private final AuditLog audit;
  private final Clock clock;
  private final Writer writer;

  @Inject
  SendLetter(
      Cases cases,
      CaseVault vault,
      Outbox outbox,
      PaperTray paper,
      AuditLog audit,
      Clock clock,
      Writer writer) {
    this.cases = cases;
    this.vault = vault;
    this.outbox = outbox;
    this.paper = paper;
    this.audit = audit;
    this.clock = clock;
    this.writer = writer;
  }

  /**
   * Sends a letter. One that went out before is not sent again, also when its facts are gone since.
   *
   * @throws MissingDocumentException when no room has left the facts that the letter needs
   */
  void send(CaseId id, LetterKind kind) {
    send(id, kind, Optional.empty());
  }

  /**
   * The same for a letter of which several are sent.
   *
   * @param attempt which time, digits, as in its facts
   */
  void send(CaseId id, LetterKind kind, Optional<String> attempt) {
    Optional<LetterFacts> facts = facts(id, kind);
    boolean before =
        outbox.sent(key(id, kind, attempt))
            || paper.find(id, OnPaper.name(kind, attempt.orElse("1"))).isPresent();
    if (facts.isEmpty() && before) {
      return;
    }
    Instant now = clock.instant();
    CaseRecord record = cases.get(id);
    LetterFacts known =
        facts.orElseThrow(
            () -> new MissingDocumentException(id, LetterFacts.vaultName(kind.key())));
    boolean onPaper = OnPaper.isFor(known, requester(id));
    Optional<String> withheld =
        withheld(record, kind, known).or(() -> unreachable(onPaper, requester(id)));
    if (withheld.isPresent()) {
      audit.append(LetterAudit.withheld(id, kind, withheld.get()), now);
      forget(id, kind);
      return;
    }
    Texts mailed = Texts.of(Letters.BUNDLE, record.language().locale());
    Texts texts = onPaper ? OnPaper.texts(mailed) : mailed;
    StandingWords words = words(record, kind, known, now);
    LetterContext context = new LetterContext(record, known, texts, writer.address(), now, words);
    if (onPaper) {
      print(kind, context);
    } else {
      send(kind, context);
      audit.append(LetterAudit.sent(id, kind, context), now);
    }
    forget(id, kind);
  }

  /**
   * The passages that stood in the letter when people decided on it, else those that are set now;
   * in another language than it is written in they are no help. A text message has room for none.
   */
  private StandingWords words(CaseRecord record, LetterKind kind, LetterFacts facts, Instant now) {
    if (facts.channel().equals(SMS)) {
      return StandingWords.none(record.language());
    }
    return Optional.of(StandingWords.vaultName(kind.key(), facts))
        .filter(name -> kind.seenBefore())
        .flatMap(name -> vault.findJson(record.id(), name, StandingWords.class))
        .filter(seen -> seen.language() == record.language())
        .orElseGet(() -> writer.words(record.language(), now));
  }

  /** Why a letter does not go out, if it does not. */
  private static Optional<String> withheld(CaseRecord record, LetterKind kind, LetterFacts facts) {
    if (record.state() == CaseState.CLOSED_WITHDRAWN && !kind.afterWithdrawal()) {
      return Optional.of("case-withdrawn");
    }
    return facts.channel().equals(LetterFacts.WITHHELD)
        ? Optional.of(facts.values().getOrDefault(LetterFields.REASON, "unnamed"))
        : Optional.empty();
  }

  /** Who has no mailbox and gave no postal address cannot be reached; nothing is made up. */
  private static Optional<String> unreachable(boolean onPaper, Optional<Requester> requester) {
    return onPaper && requester.flatMap(Requester::postal).isEmpty()
        ? Optional.of("no-mailbox")
        : Optional.empty();
  }

  private Optional<Requester> requester(CaseId id) {
    return vault.findJson(id, Requester.VAULT_NAME, Requester.class);
  }

  /** The letter waits for a person, who prints and posts it. */
  private void print(LetterKind kind, LetterContext context) {
    CaseId id = context.record().id();
    Postal postal = requester(id).flatMap(Requester::postal).orElseThrow();
    byte[] pdf = OnPaper.pdf(kind, context, postal);
    PaperLetter letter = paper.put(id, OnPaper.sheet(kind, context), pdf, context.now());
    audit.append(LetterAudit.toPost(id, letter, context), context.now());
  }

  private Optional<LetterFacts> facts(CaseId id, LetterKind kind) {
    Optional<LetterFacts> found =
        vault.findJson(id, LetterFacts.vaultName(kind.key()), LetterFacts.class);
    return found.isEmpty() && !kind.needsFacts() ? Optional.of(LetterFacts.toRequester()) : found;
  }

  private void send(LetterKind kind, LetterContext context) {
    CaseId id = context.record().id();
    String key =
        key(id, kind, context.optional(LetterFields.ATTEMPT))
            + context.optional(LetterFields.AGAIN).map(n -> "/again-" + n).orElse("");
    if (context.facts().channel().equals(SMS)) {
      outbox.send(
          new Outbox.Sms(
              key,
              Optional.of(id.value()),
              context.facts().recipient(),
              OneTimeLetters.textMessage(kind, context)));
    } else {
      Requester requester = vault.getJson(id, Requester.VAULT_NAME, Requester.class);
      Envelope envelope = Envelope.of(context, requester, kind);
      byte[] message = MailMessage.write(Letters.compose(kind, context), envelope);
      outbox.send(
          new Outbox.Mail(key, Optional.of(id.value()), writer.address(), envelope.recipient()),
          message);
    }
  }

  /**
   * Links and codes open something: once they are on their way nobody here may read them any more.
   */
  private void forget(CaseId id, LetterKind kind) {
    if (kind.secret()) {
      vault.destroy(id, LetterFacts.vaultName(kind.key()));
    }
  }

  private static String key(CaseId id, LetterKind kind, Optional<String> attempt) {
    return id + "/" + kind.key() + attempt.filter(n -> !n.equals("1")).map(n -> "/" + n).orElse("");
  }
}
