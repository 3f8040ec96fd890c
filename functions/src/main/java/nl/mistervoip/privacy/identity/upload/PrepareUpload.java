package nl.mistervoip.privacy.identity.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/**
 * Prepares the link of a round and the letter that carries it. The secret is sealed first, then the
 * link is claimed for the case, then the letter is made from what was sealed: dying in between, or
 * running twice at once, still sends one link.
 */
final class PrepareUpload {
  private final Invitations invitations;
  private final Cases cases;
  private final CaseVault vault;
  private final LinkSecrets secrets;
  private final AuditLog audit;
  private final Terms terms;
  private final UploadLetters letters;

  /**
   * What a link is like.
   *
   * @param baseUrl of the pages, without a slash at the end
   * @param valid how long it works
   */
  record Terms(String baseUrl, Duration valid) {}

  /**
   * A sealed link.
   *
   * @param token of the link
   */
  record SealedLink(String token) {
    @Override
    public String toString() {
      return "SealedLink[REDACTED]";
    }
  }

  PrepareUpload(
      Invitations invitations,
      Cases cases,
      CaseVault vault,
      LinkSecrets secrets,
      AuditLog audit,
      Terms terms) {
    this.invitations = invitations;
    this.cases = cases;
    this.vault = vault;
    this.secrets = secrets;
    this.audit = audit;
    this.terms = terms;
    this.letters = new UploadLetters(vault, terms.baseUrl());
  }

  /**
   * Prepares a round.
   *
   * @param id the case
   * @param round which, from 1
   * @param now the time of asking
   * @return the letter to send; empty when nothing is to be asked any more
   */
  Optional<String> prepare(CaseId id, int round, Instant now) {
    CaseRecord record = cases.get(id);
    Optional<CopyRequest> request = request(id, round, now);
    if (record.state() != CaseState.IDENTITY_DOUBTED || request.isEmpty()) {
      return Optional.empty();
    }
    Invitation claimed = claim(record, round, now);
    if (claimed.round() != round) {
      return Optional.empty();
    }
    if (vault.find(id, CopyRequest.VAULT_NAME).isEmpty()) {
      // Decided or set aside while the link was being made.
      close(id, round, now);
      return Optional.empty();
    }
    SealedLink link = vault.getJson(id, CopyRequest.LINKS + claimed.shortId(), SealedLink.class);
    String letter = letters.write(claimed, link.token());
    audit.append(event(claimed, letter), now);
    return Optional.of(letter);
  }

  /**
   * Closes the link: nobody asks for the copy any more. From then on it looks as if it had never
   * been made.
   *
   * @param id the case
   * @param round the last round that is over
   * @param now the time of closing
   */
  void close(CaseId id, int round, Instant now) {
    invitations.close(id, round);
    String number = Integer.toString(round);
    audit.append(
        new AuditLog.Event(
            id.value(),
            "identity.copy-link-closed",
            "system",
            "GDPR Art. 12(6)",
            Map.of("round", number),
            "identity.copy-link-closed/" + number),
        now);
  }

  /** The request of this round; empty when a later one was made or the identity was decided. */
  private Optional<CopyRequest> request(CaseId id, int round, Instant now) {
    Optional<CopyRequest> known = vault.findJson(id, CopyRequest.VAULT_NAME, CopyRequest.class);
    known
        .filter(one -> one.round() < round)
        .ifPresent(one -> vault.putJson(id, CopyRequest.VAULT_NAME, one.again(round, now)));
    return known.filter(one -> one.round() <= round);
  }

  private Invitation claim(CaseRecord record, int round, Instant now) {
    CaseId id = record.id();
    LinkSecrets.Secrets fresh = secrets.issue();
    Invitation wanted =
        new Invitation(
            fresh.hashes().tokenHash(),
            id,
            round,
            record.language(),
            now.plus(terms.valid()),
            false);
    vault.putJson(id, CopyRequest.LINKS + wanted.shortId(), new SealedLink(fresh.token()));
    Invitation claimed = invitations.claim(wanted);
    // What an earlier run sealed and never claimed, and links of earlier rounds, are of no use.
    vault.names(id, CopyRequest.LINKS).stream()
        .filter(name -> !name.equals(CopyRequest.LINKS + claimed.shortId()))
        .forEach(name -> vault.destroy(id, name));
    return claimed;
  }

  private static AuditLog.Event event(Invitation claimed, String letter) {
    Map<String, String> facts =
        Map.of(
            "upload", claimed.shortId(),
            "round", Integer.toString(claimed.round()),
            "letter", letter,
            "valid_until", claimed.validUntil().toString());
    return new AuditLog.Event(
        claimed.caseId().value(),
        "identity.copy-link",
        "system",
        "GDPR Art. 12(6)",
        facts,
        "identity.copy-link/" + claimed.shortId());
  }
}
