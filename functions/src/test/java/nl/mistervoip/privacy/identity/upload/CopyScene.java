package nl.mistervoip.privacy.identity.upload;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.identity.document.Field;
import nl.mistervoip.privacy.identity.document.InspectionResult;
import nl.mistervoip.privacy.identity.document.InspectionResult.Inspected;
import nl.mistervoip.privacy.identity.document.Match;
import nl.mistervoip.privacy.identity.document.Quality;
import nl.mistervoip.privacy.identity.document.Verdict;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Sensitive;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.TickingClock;

/** A case in which a copy was asked, on fakes with a fuse behind every write. */
final class CopyScene {
  static final Instant NOW = TickingClock.NOW;
  static final byte[] ORIGINAL = {1, 2, 3, 4, 5, 6, 7, 8};
  static final byte[] KEEP_ONLY = {9, 9, 9};

  final InMemoryUploads stored = new InMemoryUploads();
  final InMemoryInvitations links = new InMemoryInvitations();
  final InMemoryAudit audit = new InMemoryAudit();
  final InMemoryCases cases = new InMemoryCases(audit);
  final InMemoryVault documents = new InMemoryVault();
  final CaseId id = aCase().build().id();
  final PrepareUpload prepare;
  final RecordInspection record;
  final CaseVault vault;
  private final Uploads uploads;
  InspectionResult seen = inspected(Map.of(Field.PHOTO, Verdict.NOT_CHECKED), true);
  int looks;

  CopyScene() {
    this(Fuse.counting());
  }

  CopyScene(Fuse fuse) {
    uploads = fuse.around(Uploads.class, stored, Set.of("destroy"));
    vault = fuse.around(CaseVault.class, documents, Set.of("put", "putJson", "destroy"));
    Invitations invitations = fuse.around(Invitations.class, links, Set.of("claim", "use"));
    AuditLog log = fuse.around(AuditLog.class, audit, Set.of("append"));
    PrepareUpload.Terms terms =
        new PrepareUpload.Terms("https://privacy.example", Duration.ofDays(21));
    prepare = new PrepareUpload(invitations, cases, vault, new LinkSecrets(), log, terms);
    record = new RecordInspection(uploads, invitations, cases, vault, log);
    cases.put(aCase().in(CaseState.IDENTITY_DOUBTED).build());
    documents.putJson(
        id,
        CopyRequest.VAULT_NAME,
        new CopyRequest(1, "100001", "Sam Voorbeeld", Optional.empty(), NOW));
  }

  static Inspected inspected(Map<Field, Verdict> verdicts, boolean kept) {
    Map<Field, Verdict> all = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      all.put(field, verdicts.getOrDefault(field, Verdict.NOT_SEEN));
    }
    return new Inspected(
        all,
        Quality.GOOD,
        false,
        kept ? Match.FOUND : Match.NOT_FOUND,
        Match.NOT_EXPECTED,
        kept ? Optional.of(Sensitive.of(KEEP_ONLY)) : Optional.empty());
  }

  UploadKey key() {
    return links
        .ofCase(id)
        .map(UploadKey::of)
        .orElseGet(() -> new UploadKey(id, 1, "0123456789ab"));
  }

  /** The link of a round goes out. */
  CopyScene asked(int round) {
    prepare.prepare(id, round, NOW);
    return this;
  }

  CopyScene sent() {
    stored.put(key(), ORIGINAL);
    return this;
  }

  CopyReview.Outcome look() {
    return look(key());
  }

  CopyReview.Outcome look(UploadKey place) {
    InspectUpload.Inspector inspector =
        (file, expected, now) -> {
          looks++;
          return seen;
        };
    return new InspectUpload(uploads, vault, inspector).inspect(place, NOW);
  }

  RecordInspection.Next recorded() {
    return record.record(key(), look(), NOW);
  }

  Optional<CopyReview> review() {
    return documents.find(id, CopyReview.VAULT_NAME).map(json -> Json.read(json, CopyReview.class));
  }

  List<String> kept() {
    return documents.names(id, CopyRequest.FOLDER);
  }
}
