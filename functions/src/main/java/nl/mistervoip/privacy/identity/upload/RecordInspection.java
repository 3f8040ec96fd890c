package nl.mistervoip.privacy.identity.upload;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.casefile.CopyReview.Outcome;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/**
 * Destroys whatever is left of an upload, sees that it is gone, writes that down, and only then
 * lets the review be seen. May be repeated after dying anywhere.
 */
final class RecordInspection {
  /** So many links go out by themselves; after that a person decides how to go on. */
  static final int MOST_ROUNDS = 3;

  private final Uploads uploads;
  private final Invitations invitations;
  private final Cases cases;
  private final CaseVault vault;
  private final AuditLog audit;

  RecordInspection(
      Uploads uploads, Invitations invitations, Cases cases, CaseVault vault, AuditLog audit) {
    this.uploads = uploads;
    this.invitations = invitations;
    this.cases = cases;
    this.vault = vault;
    this.audit = audit;
  }

  /** What follows. */
  enum Next {
    /** The person is asked to send it anew. */
    AGAIN,
    /** The team has something to decide. */
    REVIEW,
    /** Nothing. */
    NOTHING
  }

  /**
   * Records one upload.
   *
   * @param key where it lay
   * @param outcome what the look at it came to
   * @param now the time of recording
   * @return what follows
   */
  Next record(UploadKey key, Outcome outcome, Instant now) {
    uploads.destroy(key);
    audit.append(destroyed(key, outcome), now);
    if (!outcome.counts()) {
      return Next.NOTHING;
    }
    Optional<Invitation> link =
        invitations.ofCase(key.caseId()).filter(one -> UploadKey.of(one).equals(key));
    if (link.isEmpty()) {
      // No link of this case leads there: whoever laid it down speaks for nobody.
      forgetPending(key);
      return Next.NOTHING;
    }
    invitations.use(link.get().tokenHash());
    if (!wanted(key)) {
      forget(key.caseId());
      return Next.NOTHING;
    }
    CopyReview review = released(key, outcome, now);
    audit.append(inspected(key, review), now);
    return review.outcome().again() && key.round() < MOST_ROUNDS ? Next.AGAIN : Next.REVIEW;
  }

  /** Whether the identity is still to be decided. */
  private boolean wanted(UploadKey key) {
    return cases.get(key.caseId()).state() == CaseState.IDENTITY_DOUBTED
        && vault.find(key.caseId(), CopyRequest.VAULT_NAME).isPresent();
  }

  private void forgetPending(UploadKey key) {
    vault.destroy(key.caseId(), CopyReview.pendingCopyName(key.round()));
    vault.destroy(key.caseId(), CopyReview.pendingName(key.round()));
  }

  /** Decided while the copy was being looked at: what that left is no more of use. */
  private void forget(CaseId id) {
    vault.names(id, CopyRequest.FOLDER).forEach(name -> vault.destroy(id, name));
  }

  private CopyReview released(UploadKey key, Outcome outcome, Instant now) {
    CaseId id = key.caseId();
    String pendingName = CopyReview.pendingName(key.round());
    String pendingCopy = CopyReview.pendingCopyName(key.round());
    Optional<CopyReview> pending = vault.findJson(id, pendingName, CopyReview.class);
    CopyReview review =
        pending.or(() -> releasedBefore(key)).orElseGet(() -> failed(key, outcome, now));
    if (review.outcome() == Outcome.READY) {
      vault.find(id, pendingCopy).ifPresent(copy -> vault.put(id, CopyReview.COPY_NAME, copy));
    } else {
      vault.destroy(id, CopyReview.COPY_NAME);
    }
    vault.putJson(id, CopyReview.VAULT_NAME, review);
    forgetPending(key);
    return review;
  }

  private Optional<CopyReview> releasedBefore(UploadKey key) {
    return vault
        .findJson(key.caseId(), CopyReview.VAULT_NAME, CopyReview.class)
        .filter(review -> review.round() == key.round());
  }

  private static CopyReview failed(UploadKey key, Outcome outcome, Instant now) {
    if (outcome != Outcome.FAILED) {
      throw new IllegalStateException("A copy was looked at, but what was seen is not sealed.");
    }
    return CopyReview.unseen(key.round(), outcome, "", now);
  }

  private static AuditLog.Event destroyed(UploadKey key, Outcome outcome) {
    boolean looked = outcome.counts() && outcome != Outcome.FAILED;
    return event(
        key,
        "identity.copy-destroyed",
        Map.of("looked_at", Boolean.toString(looked), "left", "0"),
        "/" + outcome.name());
  }

  private static AuditLog.Event inspected(UploadKey key, CopyReview review) {
    Map<String, String> facts = new HashMap<>();
    review.verdicts().forEach((field, verdict) -> facts.put("seen_" + field, verdict));
    facts.put("outcome", review.outcome().name());
    facts.put("quality", review.quality());
    facts.put("mask_removable", Boolean.toString(review.maskWasRemovable()));
    facts.put("name", review.name());
    facts.put("birth_date", review.birthDate());
    facts.put("problem", review.problem());
    return event(key, "identity.copy-inspected", facts, "");
  }

  private static AuditLog.Event event(
      UploadKey key, String name, Map<String, String> facts, String more) {
    Map<String, String> all = new HashMap<>(facts);
    all.put("upload", key.link());
    all.put("round", Integer.toString(key.round()));
    String once = name + "/" + key.round() + "-" + key.link() + more;
    return new AuditLog.Event(
        key.caseId().value(), name, "system", "GDPR Art. 5(1)(c), (e)", Map.copyOf(all), once);
  }
}
