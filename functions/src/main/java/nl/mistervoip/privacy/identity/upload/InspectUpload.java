package nl.mistervoip.privacy.identity.upload;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.casefile.CopyReview.Outcome;
import nl.mistervoip.privacy.identity.document.DocumentInspection;
import nl.mistervoip.privacy.identity.document.Expected;
import nl.mistervoip.privacy.identity.document.Field;
import nl.mistervoip.privacy.identity.document.InspectionResult;
import nl.mistervoip.privacy.identity.document.Verdict;
import nl.mistervoip.privacy.request.Sensitive;

/**
 * Looks at one upload and destroys it. What was seen is sealed first, where nobody looks; only then
 * the original goes, and only {@link RecordInspection}, which sees for itself that it is gone, lets
 * a person see the rest. Whatever fails here leaves the upload to be destroyed unseen.
 */
final class InspectUpload {
  private final Uploads uploads;
  private final CaseVault vault;
  private final Inspector inspector;

  /** What looks at a file; {@link DocumentInspection} does. */
  interface Inspector {
    InspectionResult inspect(byte[] file, Expected expected, Instant now);
  }

  InspectUpload(Uploads uploads, CaseVault vault, Inspector inspector) {
    this.uploads = uploads;
    this.vault = vault;
    this.inspector = inspector;
  }

  /**
   * Looks at an upload, once; a second upload by the same link is destroyed unseen.
   *
   * @param key where it lies
   * @param now the time of looking
   * @return what follows
   */
  Outcome inspect(UploadKey key, Instant now) {
    // Sealed whole, then died before the original went; or sent twice, and the first one counts.
    Outcome outcome = pending(key).orElseGet(() -> look(key, now));
    uploads.destroy(key);
    return outcome;
  }

  private Optional<Outcome> pending(UploadKey key) {
    return vault
        .findJson(key.caseId(), CopyReview.pendingName(key.round()), CopyReview.class)
        .map(CopyReview::outcome);
  }

  private Outcome look(UploadKey key, Instant now) {
    Optional<CopyRequest> asked = asked(key);
    if (asked.isEmpty()) {
      return Outcome.UNASKED;
    }
    Optional<byte[]> file = uploads.read(key);
    if (file.isEmpty()) {
      return Outcome.GONE;
    }
    Expected expected =
        new Expected(Sensitive.of(asked.get().name()), asked.get().birthDate().map(Sensitive::of));
    return sealed(key, inspector.inspect(file.get(), expected, now), now);
  }

  /** What was asked, unless that round is over. */
  private Optional<CopyRequest> asked(UploadKey key) {
    boolean reviewed =
        vault
            .findJson(key.caseId(), CopyReview.VAULT_NAME, CopyReview.class)
            .map(CopyReview::round)
            .filter(round -> round >= key.round())
            .isPresent();
    return vault
        .findJson(key.caseId(), CopyRequest.VAULT_NAME, CopyRequest.class)
        .filter(request -> request.round() == key.round() && !reviewed);
  }

  private Outcome sealed(UploadKey key, InspectionResult result, Instant now) {
    CopyReview review =
        switch (result) {
          case InspectionResult.Refused refused ->
              CopyReview.unseen(key.round(), Outcome.REFUSED, plain(refused.reason()), now);
          case InspectionResult.Inspected seen -> review(key.round(), seen, now);
        };
    if (review.outcome() == Outcome.READY
        && result instanceof InspectionResult.Inspected inspected) {
      byte[] copy = inspected.keepOnly().orElseThrow().reveal();
      vault.put(key.caseId(), CopyReview.pendingCopyName(key.round()), copy);
    }
    vault.putJson(key.caseId(), CopyReview.pendingName(key.round()), review);
    return review.outcome();
  }

  static CopyReview review(int round, InspectionResult.Inspected seen, Instant now) {
    Map<String, String> verdicts = new TreeMap<>();
    seen.verdicts().forEach((field, verdict) -> verdicts.put(plain(field), plain(verdict)));
    return new CopyReview(
        round,
        outcome(seen),
        verdicts,
        plain(seen.quality()),
        seen.maskWasRemovable(),
        plain(seen.name()),
        plain(seen.birthDate()),
        "",
        now);
  }

  /**
   * A photo that nobody could look for sends no one away: without a model every copy would be sent
   * away for ever, and the keep-only copy never shows it.
   */
  private static Outcome outcome(InspectionResult.Inspected seen) {
    boolean visible =
        seen.maskWasRemovable()
            || seen.verdicts().entrySet().stream().anyMatch(InspectUpload::countsAsVisible);
    if (visible) {
      return Outcome.VISIBLE;
    }
    return seen.keepOnly().isPresent() ? Outcome.READY : Outcome.UNREADABLE;
  }

  private static boolean countsAsVisible(Map.Entry<Field, Verdict> one) {
    boolean photoUnchecked = one.getKey() == Field.PHOTO && one.getValue() == Verdict.NOT_CHECKED;
    return one.getValue().countsAsVisible() && !photoUnchecked;
  }

  static String plain(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
