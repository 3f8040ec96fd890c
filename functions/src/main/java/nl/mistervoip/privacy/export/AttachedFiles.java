package nl.mistervoip.privacy.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.casefile.MaskChanges.Effect;
import nl.mistervoip.privacy.export.StoreOutcome.MaskCount;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The files that people handed in for stores which only they can answer, as a package has them:
 * whole, or not at all when a reviewer left them out.
 */
final class AttachedFiles {
  private final CaseVault vault;
  private final CaseId id;
  private final List<AttachedFile> all;
  private final Set<String> leftOut;

  private AttachedFiles(CaseVault vault, CaseId id, List<AttachedFile> all, Set<String> leftOut) {
    this.vault = vault;
    this.id = id;
    this.all = all;
    this.leftOut = leftOut;
  }

  static AttachedFiles of(CaseVault vault, CaseId id) {
    List<AttachedFile> all = AttachedFile.of(vault, id);
    Set<String> leftOut =
        all.isEmpty()
            ? Set.of()
            : MaskChanges.of(vault, id).changes().stream()
                .filter(change -> change.effect() == Effect.HIDE)
                .map(MaskChanges.Change::field)
                .filter(field -> field.startsWith(AttachedFile.PACKED))
                .collect(Collectors.toUnmodifiableSet());
    return new AttachedFiles(vault, id, all, leftOut);
  }

  /** How many were handed in for a store, those that were left out too. */
  long handedIn(String store) {
    return all.stream().filter(file -> file.store().equals(store)).count();
  }

  /** Those of a store that the package has, in their order. */
  List<AttachedFile> shown(String store) {
    return all.stream()
        .filter(file -> file.store().equals(store) && !leftOut.contains(file.mark()))
        .toList();
  }

  /**
   * The search of a store with its files: each counts as one, and a store of which there is a file
   * is not without data, even when no more than that can be said of it.
   */
  StoreOutcome counted(StoreOutcome outcome) {
    if (!outcome.wasSearched() || handedIn(outcome.store()) == 0) {
      return outcome;
    }
    List<MaskCount> masked = new ArrayList<>(outcome.masked());
    all.stream()
        .filter(file -> file.store().equals(outcome.store()) && leftOut.contains(file.mark()))
        .forEach(file -> masked.add(new MaskCount(file.path(), MaskReason.REVIEWER, 1)));
    return outcome.with(shown(outcome.store()).size(), masked);
  }

  void copy(AttachedFile file, OutputStream out) throws IOException {
    try (InputStream content = file.open(vault, id)) {
      content.transferTo(out);
    }
  }
}
