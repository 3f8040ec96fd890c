package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What is written when a replay has worked through a case: the ledger and the audit, and, when
 * something went at last that a contract or a hold had kept, what the recipients hear (GDPR Art.
 * 19) and the person who asked for it. What only came back from a backup was told when it went.
 */
final class ReplayPapers {
  // Mailing knows a letter by its attempt: two replays of one day are two letters.
  private static final int ONE_DAY = 10_000;

  private final CaseVault vault;
  private final LedgerBook book;
  private final AuditLog audit;
  private final LaterLetter letter;
  private final RecipientsNote recipients;
  private final UntoldReplays untold;

  ReplayPapers(
      CaseVault vault,
      LedgerBook book,
      AuditLog audit,
      LaterLetter letter,
      RecipientsNote recipients) {
    this.vault = vault;
    this.book = book;
    this.audit = audit;
    this.letter = letter;
    this.recipients = recipients;
    this.untold = new UntoldReplays(vault);
  }

  /** Writes that a part of a replay is carried out from now on. */
  void begin(ReplayRunner.Part part, Head head, Instant now) {
    book.begin(part.id(), head, subject(part.id()), now);
    if (part.mode() == ReplayMode.LAPSED) {
      untold.begin(part.id(), part.replayId());
    }
  }

  /**
   * Writes what it came to; writing it again gives the same.
   *
   * @param part which case of which replay
   * @param outcomes per store
   * @param left how many items should have gone and are there
   * @param now when
   * @return the same in numbers, and who is to be told
   */
  ReplayResult write(ReplayRunner.Part part, List<StoreOutcome> outcomes, long left, Instant now) {
    CaseId id = part.id();
    Head head = PlanVault.ofReplay(vault, part.replayId()).approvedHead(id);
    ReplayResult result =
        new ReplayResult(
            id.value(),
            outcomes.stream().mapToLong(StoreOutcome::erased).sum(),
            outcomes.stream().mapToLong(StoreOutcome::staying).sum(),
            left,
            "",
            "");
    book.write(id, head, subject(id), outcomes, now);
    record(part, head, result, now);
    return part.mode() == ReplayMode.LAPSED ? tell(part, outcomes, result, now) : result;
  }

  /** Of this replay, and of those before it that stopped half-way and told nobody. */
  private ReplayResult tell(
      ReplayRunner.Part part, List<StoreOutcome> outcomes, ReplayResult result, Instant now) {
    CaseId id = part.id();
    List<UntoldReplays.Stopped> stopped = untold.before(id, part.replayId());
    stopped.forEach(one -> book.write(id, one.head(), subject(id), one.outcomes(), now));
    List<StoreOutcome> all = UntoldReplays.together(outcomes, stopped);
    ReplayResult telling =
        all.stream().anyMatch(StoreOutcome::changed) ? telling(part, all, result, now) : result;
    untold.told(id, part.replayId());
    return telling;
  }

  private ReplayResult telling(
      ReplayRunner.Part part, List<StoreOutcome> outcomes, ReplayResult result, Instant now) {
    CaseId id = part.id();
    String deed = recipients.lapsed(id, part.replayId(), outcomes, now).wireName();
    String attempt = letter.asked(id) ? attempt(part.replayId()) : "";
    if (!attempt.isEmpty()) {
      letter.write(id, subject(id), attempt, outcomes, now);
    }
    return result.telling(attempt, deed);
  }

  /** Its day and four digits that tell it from another one of that day. */
  private static String attempt(String replayId) {
    int other = Math.floorMod(replayId.hashCode(), ONE_DAY);
    return replayId.substring(7, 17).replace("-", "") + String.format(Locale.ROOT, "%04d", other);
  }

  private SubjectRef subject(CaseId id) {
    return vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
  }

  private void record(ReplayRunner.Part part, Head head, ReplayResult result, Instant now) {
    Map<String, String> facts =
        Map.of(
            "replay", part.replayId(),
            "mode", part.mode().wireName(),
            "plan", head.digest(),
            "erased", Long.toString(result.erased()),
            "stays", Long.toString(result.stays()),
            "left", Long.toString(result.left()));
    audit.append(
        new AuditLog.Event(
            result.caseId(),
            "erasure.replayed",
            "system",
            "GDPR 17",
            facts,
            "erasure.replayed/" + part.replayId() + "/" + result.left()),
        now);
  }
}
