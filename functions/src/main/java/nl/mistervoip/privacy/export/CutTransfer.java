package nl.mistervoip.privacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.TransferReview;
import nl.mistervoip.privacy.casefile.TransferWish;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.export.Manifest.FileEntry;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Use case: cuts out of the package that a person approved what is within Art. 20 (provided or
 * observed, on consent or contract), as CSV and JSON with its schema; nothing else leaves the house
 * by it: no letter, no recording, no category outside of it, not even its name.
 */
@Singleton
final class CutTransfer {
  /** The vault name of what goes to the other controller. */
  static final String PACKAGE = "transfer.zip";

  /** A file of the approved package is not what its manifest says: nothing may be made of it. */
  static final class AlteredPackageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlteredPackageException(CaseId id) {
      super("The package of case " + id + " is not what its manifest says.");
    }
  }

  private final CaseVault vault;
  private final Landscape landscape;
  private final AuditLog audit;
  private final Clock clock;

  CutTransfer(CaseVault vault, Landscape landscape, AuditLog audit, Clock clock) {
    this.vault = vault;
    this.landscape = landscape;
    this.audit = audit;
    this.clock = clock;
  }

  TransferReview cut(CaseId id) {
    TransferWish wish = vault.getJson(id, TransferWish.VAULT_NAME, TransferWish.class);
    PortablePart part = part(id);
    List<String> digest = new ArrayList<>();
    long bytes = vault.write(id, PACKAGE, out -> digest.add(write(id, part, out)));
    List<String> paths = part.manifest().files().stream().map(FileEntry::path).toList();
    TransferReview review = new TransferReview(digest(digest.getFirst(), wish), bytes, paths);
    // First for whom it is: what can be asked about can be told whose proposal it is.
    wish.askedUnder(vault, id, review.digest());
    vault.putJson(id, TransferReview.VAULT_NAME, review);
    audit.append(prepared(id, review), clock.instant());
    return review;
  }

  /** Stands for every byte that goes, and for whom it goes to. */
  private static String digest(String manifest, TransferWish wish) {
    String whole = String.join("\n", manifest, wish.name(), wish.mail());
    return Sha256.hex(whole.getBytes(UTF_8));
  }

  private PortablePart part(CaseId id) {
    Map<String, String> found = new HashMap<>();
    each(
        id,
        (path, content) -> {
          if (path.equals(FileNames.MANIFEST) || path.equals(SchemaFile.PATH)) {
            found.put(path, text(content));
          }
        });
    Manifest whole =
        Optional.ofNullable(found.get(FileNames.MANIFEST))
            .map(json -> Json.read(json.getBytes(UTF_8), Manifest.class))
            .orElseThrow(() -> new AlteredPackageException(id));
    Set<String> portable =
        landscape.map().stores().stream()
            .filter(Store::portable)
            .map(Store::id)
            .collect(Collectors.toSet());
    return PortablePart.of(whole, found.getOrDefault(SchemaFile.PATH, "{}"), portable::contains);
  }

  private String write(CaseId id, PortablePart part, OutputStream out) {
    Map<String, FileEntry> wanted =
        part.manifest().files().stream()
            .filter(file -> !file.path().equals(SchemaFile.PATH))
            .collect(Collectors.toMap(FileEntry::path, file -> file));
    try (PackageZip zip = new PackageZip(out, part.manifest().preparedAt())) {
      each(
          id,
          (path, content) ->
              Optional.ofNullable(wanted.get(path))
                  .ifPresent(file -> copy(id, zip, file, content)));
      zip.add(SchemaFile.PATH, to -> to.write(part.schema().getBytes(UTF_8)));
      byte[] manifest = Json.write(part.manifest());
      zip.add(FileNames.MANIFEST, to -> to.write(manifest));
      return Sha256.hex(manifest);
    }
  }

  private static void copy(CaseId id, PackageZip zip, FileEntry file, InputStream content) {
    PackageZip.Written written = zip.add(file.path(), content::transferTo);
    if (!written.sha256().equals(file.sha256())) {
      throw new AlteredPackageException(id);
    }
  }

  private void each(CaseId id, BiConsumer<String, InputStream> then) {
    try (ZipInputStream zip = new ZipInputStream(vault.read(id, BuildPackage.PACKAGE))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        then.accept(entry.getName(), zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(InputStream content) {
    try {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuditLog.Event prepared(CaseId id, TransferReview review) {
    Map<String, String> facts =
        Map.of("digest", review.digest(), "files", Integer.toString(review.files().size()));
    return new AuditLog.Event(
        id.value(),
        "transfer.prepared",
        "system",
        "GDPR 20(2)",
        facts,
        "transfer.prepared/" + review.digest());
  }
}
