package nl.mistervoip.privacy.rectification.objection;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.casefile.LiftRequest;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;

/**
 * Use case: what is weighed, what follows when the objection is upheld, and how the restriction of
 * the meantime comes to its end. Every part may be repeated.
 */
final class Weighing {
  /**
   * How the restriction goes on.
   *
   * @param lift whether it is to be lifted: not when the person asked for it apart from the
   *     objection
   * @param round of the request to lift
   */
  record End(boolean lift, int round) {}

  /**
   * What a person weighs.
   *
   * @param counts store to the number of items
   * @param digest SHA-256 over the counts, hex
   */
  record Weighed(SortedMap<String, Long> counts, String digest) {
    static Weighed of(SortedMap<String, Long> counts) {
      return new Weighed(counts, Sha256.hex(Json.write(counts)));
    }
  }

  private final Cases cases;
  private final CaseVault vault;
  private final Interests interests;
  private final RestrictionWriter writer;
  private final AuditLog audit;

  Weighing(
      Cases cases, CaseVault vault, Interests interests, RestrictionWriter writer, AuditLog audit) {
    this.cases = cases;
    this.vault = vault;
    this.interests = interests;
    this.writer = writer;
    this.audit = audit;
  }

  /** How many items the objection is about. */
  Weighed weighed(CaseId id) {
    return Weighed.of(interests.each(id, (store, item) -> {}));
  }

  /**
   * Stops the use of what rests on the company's interest, and leaves the facts of the letter.
   *
   * @param id the case, in which a person upheld the objection
   * @param now the moment of acting
   */
  void uphold(CaseId id, Instant now) {
    SortedMap<String, Long> counts =
        interests.each(
            id,
            (store, item) -> {
              if (writer.object(store, item.key(), id.value()) == Written.CHANGED) {
                throw new Interests.StoreNotReadException(store.id());
              }
            });
    writeLetter(id);
    Map<String, String> facts = new HashMap<>();
    counts.forEach((store, count) -> facts.put(store, Long.toString(count)));
    audit.append(
        new AuditLog.Event(
            id.value(), "objection.upheld", "system", "GDPR 21(1)", facts, "objection.upheld"),
        now);
  }

  /**
   * Asks, in the name of the team, that the restriction of the meantime be lifted: that is a
   * person's decision again, and the person whose data it is is told before (Art. 18(3)).
   *
   * @param id the case, in which the objection was weighed
   * @param now the moment of asking
   * @return whether and in which round
   */
  End end(CaseId id, Instant now) {
    CaseRecord record = cases.get(id);
    LiftRequest request =
        vault
            .findJson(id, LiftRequest.VAULT_NAME, LiftRequest.class)
            .orElseGet(() -> new LiftRequest(1, reason(record.language()), now, Optional.empty()));
    boolean lift = !record.rights().contains(Right.RESTRICTION);
    if (lift) {
      vault.putJson(id, LiftRequest.VAULT_NAME, request);
    }
    return new End(lift, request.round());
  }

  private static String reason(Language language) {
    return switch (language) {
      case NL -> "Uw bezwaar is beoordeeld. U kreeg daarover bericht.";
      case EN -> "Your objection has been decided. You have had a letter about it.";
    };
  }

  private void writeLetter(CaseId id) {
    String letter = LetterFields.OBJECTION_UPHELD;
    LetterFacts facts = new UpheldLetter(vault, interests.map()).facts(cases.get(id));
    vault.putJson(id, LetterFacts.vaultName(letter), LetterNote.in(vault, id, letter, facts));
  }
}
